package org.fedsllm.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.model.project.MissingInput;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.checkpoint.Checkpoint;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.checkpoint.ModelConfig;
import org.fedsllm.training.checkpoint.PeftAdapterWriter;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.data.ClientShare;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.preflight.MachineMemory;
import org.fedsllm.training.preflight.MemoryNeed;
import org.fedsllm.training.preflight.Preflight;
import org.fedsllm.training.resume.RunCheckpoint;
import org.fedsllm.training.verification.SplitReport;
import org.fedsllm.training.verification.VerificationMonitor;

/**
 * A project made ready to train: its language model loaded, its text dealt out to the clients.
 *
 * <p>Opening takes a second or two. One run at a time; {@link #generate} and {@link #exportAdapter}
 * may be called from another thread meanwhile. Close it after the last of them returned.
 */
public final class TrainingSession implements AutoCloseable {
  private final LanguageModel model;
  private final TrainingSetup setup;

  private TrainingSession(LanguageModel model, TrainingSetup setup) {
    this.model = model;
    this.setup = setup;
  }

  /**
   * @param projectFolder that the project's paths are relative to
   * @throws IllegalArgumentException if the project does not fit its model or its data; the message
   *     is for the user
   */
  public static TrainingSession open(Project project, Path projectFolder) {
    TrainingSpec training = ProjectData.training(project);
    TransformerWorkload workload = ProjectData.workload(project);
    MissingInput.requireNone(project, projectFolder);
    Checkpoint checkpoint = Checkpoint.find(training.checkpoint(), projectFolder);
    preflight(project, projectFolder).requireFit();
    LanguageModel model = LanguageModel.load(checkpoint);
    try {
      return new TrainingSession(model, setup(project, training, workload, model, projectFolder));
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /**
   * What training {@code project} needs in memory, from shapes alone; nothing is loaded.
   *
   * @param projectFolder that the project's paths are relative to
   * @throws IllegalArgumentException if the project cannot be trained at all
   */
  public static Preflight preflight(Project project, Path projectFolder) {
    TrainingSpec training = ProjectData.training(project);
    TransformerWorkload workload = ProjectData.workload(project);
    MissingInput.requireNone(project, projectFolder);
    Checkpoint checkpoint = Checkpoint.find(training.checkpoint(), projectFolder);
    ModelFit.require(workload, checkpoint);
    ModelConfig config = checkpoint.config();
    MemoryNeed need =
        MemoryNeed.of(
            workload,
            config.tiedHead(),
            project.scenario().clients().size(),
            training.weightOptimizer().kind());
    return new Preflight(workload, need, MachineMemory.ofThisMachine());
  }

  /** The shape of a checkpoint's transformer, for a workload that is to be trained. */
  public static TransformerSpec transformerOf(String checkpoint, Path projectFolder) {
    return Checkpoint.find(checkpoint, projectFolder).config().transformer();
  }

  private static TrainingSetup setup(
      Project project,
      TrainingSpec training,
      TransformerWorkload workload,
      LanguageModel model,
      Path folder) {
    SeedTree seeds = project.seeds().branch("training");
    List<ClientData> clients =
        ProjectData.prepare(project, folder, model.tokenizer(), model.config().endOfText())
            .clients();
    DataFit.require(clients, project.scenario().clients(), workload.batchSize());
    LoraWeights start = TrainingSetup.freshAdapters(workload, clients, seeds);
    return new TrainingSetup(
        model, workload, clients, start, training.weightOptimizer(), seeds, training.algorithm());
  }

  /** Who holds what, in the clients' order. */
  public List<ClientShare> shares() {
    return setup.clients().stream().map(ClientShare::of).toList();
  }

  /** One run from the beginning, on the caller's thread. */
  public TrainingOutcome train(TrainingPlan plan, TrainingMonitor monitor) {
    try (SplitFederatedTrainer trainer = new SplitFederatedTrainer(setup)) {
      return trainer.train(plan, monitor);
    }
  }

  /**
   * The rest of a run that stopped, on the caller's thread: rounds after the last one of {@code
   * saved}, up to those of {@code plan}. On the same machine as if it had not stopped, bit for bit.
   *
   * @throws IllegalArgumentException if {@code saved} was made with other inputs; the message is
   *     for the user
   */
  public TrainingOutcome resume(RunCheckpoint saved, TrainingPlan plan, TrainingMonitor monitor) {
    try (SplitFederatedTrainer trainer = new SplitFederatedTrainer(setup)) {
      return trainer.resume(saved, plan, monitor);
    }
  }

  /**
   * Compares loss and gradients of a step over the split with those of the whole model, on a
   * client's first batch.
   *
   * @param clientId whose, or null for the first client
   * @param allSplits at every place the model can be cut, instead of the client's own split
   * @throws IllegalArgumentException if there is no such client, or the algorithm splits nothing
   */
  public SplitReport verifySplit(String clientId, boolean allSplits) {
    return verifySplit(clientId, allSplits, VerificationMonitor.NONE);
  }

  /**
   * The same for someone who watches.
   *
   * @param monitor may end it early; the report then has the splits that were tried
   */
  public SplitReport verifySplit(String clientId, boolean allSplits, VerificationMonitor monitor) {
    return SplitVerifier.verify(setup, clientId, allSplits, monitor);
  }

  /** Continues {@code prompt} under {@code adapter}, or under the base model if it is null. */
  public String generate(String prompt, Decoding decoding, LoraWeights adapter) {
    return new TextGenerator(model).generate(prompt, decoding, adapter);
  }

  /** Writes {@code adapter} into {@code folder} in PEFT layout. */
  public void exportAdapter(LoraWeights adapter, Path folder) throws IOException {
    PeftAdapterWriter.write(folder, adapter);
  }

  @Override
  public void close() {
    model.close();
  }
}
