package org.fedsllm.training.pretrain;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.training.data.BatchOrder;
import org.fedsllm.training.data.Gloss;
import org.fedsllm.training.data.Tokenizer;
import org.fedsllm.training.data.WordNet;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.Tensors;
import org.fedsllm.training.network.TorchEngine;
import org.fedsllm.training.weightoptimizer.AdamW;

/**
 * Makes a small language model from WordNet's glosses: vocabulary, then weights, in Hugging Face
 * layout. The same specification gives the same files. Runs on the caller's thread.
 */
public final class Pretrainer {
  private static final double WEIGHT_DECAY = 0.05;
  private static final double BETA_1 = 0.9;
  private static final double BETA_2 = 0.98;
  private static final double LARGEST_GRADIENT_NORM = 1;
  private static final int STEPS_PER_REPORT = 100;

  private final PretrainingSpec spec;
  private final SeedTree seeds;

  public Pretrainer(PretrainingSpec spec) {
    this.spec = spec;
    this.seeds = new SeedTree(spec.seed()).branch("pretraining");
  }

  /**
   * Writes {@code config.json}, {@code tokenizer.json} and {@code model.safetensors} into {@code
   * folder}; the model is written again at every report, so that a stop leaves a usable one.
   */
  public void run(Path folder, PretrainingMonitor monitor) throws IOException {
    Files.createDirectories(folder);
    List<String> domains =
        WordNet.domains().stream()
            .filter(domain -> !spec.heldOutDomains().contains(domain))
            .toList();
    List<String> texts = WordNet.glosses(domains).stream().map(Gloss::text).toList();
    BytePairVocabulary vocabulary =
        new BytePairTrainer().train(texts, spec.transformer().vocabularySize());
    Path tokenizerFile = folder.resolve("tokenizer.json");
    new TokenizerJson().write(vocabulary, tokenizerFile);
    new Gpt2Config().write(spec.transformer(), folder.resolve("config.json"));
    try (Tokenizer tokenizer = Tokenizer.open(tokenizerFile)) {
      train(new TokenStream(texts, tokenizer), folder.resolve("model.safetensors"), monitor);
    }
  }

  private void train(TokenStream stream, Path file, PretrainingMonitor monitor) throws IOException {
    try (NDManager manager = TorchEngine.newManager()) {
      FlatModel model = new FlatModel(manager, spec.transformer(), seeds.stream("weights"));
      try (AdamW adamW =
          new AdamW(model.weights(), spec.learningRate(), WEIGHT_DECAY, BETA_1, BETA_2)) {
        int length = spec.transformer().maximumTokens();
        BatchOrder order = new BatchOrder(stream.tokens() / length, seeds.stream("order"));
        double sum = 0;
        for (int step = 1; step <= spec.steps() && !monitor.cancelled(); step++) {
          Batch batch = stream.batch(order.next(spec.batchSize()), length);
          sum += step(model, adamW, batch, spec.learningRateAt(step));
          if (step % STEPS_PER_REPORT == 0 || step == spec.steps()) {
            int steps = (step - 1) % STEPS_PER_REPORT + 1;
            monitor.step(step, spec.steps(), sum / steps);
            model.toSafetensors().write(file);
            sum = 0;
          }
        }
      }
    }
  }

  private double step(FlatModel model, AdamW adamW, Batch batch, double learningRate) {
    NDArray weights = model.weights();
    try (NDManager step = weights.getManager().newSubManager()) {
      NDArray loss = Autograd.recorded(() -> model.network(step).loss(batch, null, step));
      Autograd.backward(loss);
      NDArray gradient = Autograd.gradient(weights, step);
      clip(gradient, step);
      adamW.step(weights, gradient, learningRate);
      Autograd.clear(weights);
      return loss.getFloat();
    }
  }

  /** Scales {@code gradient} down to the largest norm allowed. */
  private static void clip(NDArray gradient, NDManager step) {
    Autograd.unrecorded(
        () -> {
          double norm = gradient.norm().getFloat();
          if (norm > LARGEST_GRADIENT_NORM) {
            gradient.muli(Tensors.scalar(step, LARGEST_GRADIENT_NORM / norm));
          }
        });
  }
}
