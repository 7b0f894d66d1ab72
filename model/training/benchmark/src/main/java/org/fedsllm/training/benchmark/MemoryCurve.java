package org.fedsllm.training.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.SplitFederatedTrainer;
import org.fedsllm.training.StepProgress;
import org.fedsllm.training.TrainingMonitor;
import org.fedsllm.training.TrainingPlan;
import org.fedsllm.training.TrainingSetup;
import org.fedsllm.training.checkpoint.Checkpoint;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.resume.CheckpointFile;
import org.fedsllm.training.resume.RunCheckpoint;

/**
 * The memory of a whole training run, with a checkpoint every round, as the operating system sees
 * it: prints {@code step,VmRSS kB} as CSV, and the peak. Linux only. A process measures one run.
 */
public final class MemoryCurve {
  private static final int BATCH = 4;
  private static final int TOKENS = 64;
  private static final int FLOAT_BITS = 32;
  private static final int POINTS = 50;

  private MemoryCurve() {}

  /**
   * @param arguments the scheme, the number of clients, and the least number of steps
   */
  public static void main(String[] arguments) throws IOException {
    Scheme scheme = Scheme.valueOf(arguments[0]);
    int clients = Integer.parseInt(arguments[1]);
    int steps = Integer.parseInt(arguments[2]);
    int rounds = (steps + clients - 1) / clients;
    Path file = Files.createTempFile("memory", ".safetensors");
    try (LanguageModel model = LanguageModel.load(Checkpoint.find("embedded", Path.of("")));
        SplitFederatedTrainer trainer = new SplitFederatedTrainer(setup(model, scheme, clients))) {
      trainer.train(
          new TrainingPlan(1, rounds, (round, iterations) -> 1),
          new Meter(Math.max(1, steps / POINTS), file));
    } finally {
      Files.delete(file);
    }
    System.out.println("peak," + kilobytes("VmHWM"));
  }

  private static TrainingSetup setup(LanguageModel model, Scheme scheme, int clients) {
    LoraSpec lora = new LoraSpec(8, 16, EnumSet.of(Projection.QUERY_KEY_VALUE));
    TransformerWorkload workload =
        new TransformerWorkload(
            model.spec(), model.spec().blocks() / 2, lora, BATCH, TOKENS, FLOAT_BITS, FLOAT_BITS);
    SeedTree seeds = new SeedTree(2026);
    List<ClientData> data = new ArrayList<>();
    for (int k = 0; k < clients; k++) {
      Random random = seeds.stream("rows", k);
      List<TokenSequence> rows = new ArrayList<>();
      for (int i = 0; i <= 2 * BATCH; i++) {
        rows.add(
            TokenSequence.plain(random.longs(TOKENS, 0, model.spec().vocabularySize()).toArray()));
      }
      data.add(
          new ClientData(
              "c" + k, List.of("random"), rows.subList(1, rows.size()), rows.subList(0, 1)));
    }
    return new TrainingSetup(
        model,
        workload,
        data,
        TrainingSetup.freshAdapters(workload, data, seeds),
        new WeightOptimizerSpec(WeightOptimizerSpec.Kind.ADAM_W, 1e-4, 0),
        seeds,
        AlgorithmSpec.FEDSLLM.withScheme(scheme));
  }

  private static long kilobytes(String field) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith(field + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  /** Prints now and then, and writes checkpoints as a kept run does. */
  private static final class Meter implements TrainingMonitor {
    private final int every;
    private final Path file;
    private int steps;

    Meter(int every, Path file) {
      this.every = every;
      this.file = file;
    }

    @Override
    public void step(StepProgress progress) {
      if (++steps % every == 0) {
        try {
          System.out.println(steps + "," + kilobytes("VmRSS"));
        } catch (IOException e) {
          throw new IllegalStateException("This needs Linux.", e);
        }
      }
    }

    @Override
    public void checkpoint(Supplier<RunCheckpoint> checkpoint) {
      try {
        CheckpointFile.write(file, checkpoint.get());
      } catch (IOException e) {
        throw new IllegalStateException("The temporary folder cannot be written to.", e);
      }
    }
  }
}
