package org.fedsllm.training;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.fedsllm.model.project.MissingInput;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.checkpoint.Checkpoint;
import org.fedsllm.training.data.ClientDataFactory;
import org.fedsllm.training.data.Packer;
import org.fedsllm.training.data.PreparedData;
import org.fedsllm.training.data.Tokenizer;

/**
 * The data of a project as a run of it would see them. Of the language model only the tokenizer is
 * read, so this takes no memory for weights.
 */
public final class ProjectData {
  private ProjectData() {}

  /**
   * @param folder that the project's paths are relative to
   * @throws IllegalArgumentException if the project has no data, or they cannot be dealt out; the
   *     message is for the user
   */
  public static PreparedData prepare(Project project, Path folder) {
    return prepare(project, folder, () -> false);
  }

  /**
   * The same for someone who may lose interest.
   *
   * @param cancelled asked before each client
   * @throws CancellationException if it said so
   */
  public static PreparedData prepare(Project project, Path folder, BooleanSupplier cancelled) {
    MissingInput.requireNone(project, folder);
    Checkpoint checkpoint = Checkpoint.find(training(project).checkpoint(), folder);
    try (Tokenizer tokenizer = checkpoint.openTokenizer()) {
      return prepare(project, folder, tokenizer, checkpoint.config().endOfText(), cancelled);
    }
  }

  static PreparedData prepare(Project project, Path folder, Tokenizer tokenizer, long endOfText) {
    return prepare(project, folder, tokenizer, endOfText, () -> false);
  }

  private static PreparedData prepare(
      Project project,
      Path folder,
      Tokenizer tokenizer,
      long endOfText,
      BooleanSupplier cancelled) {
    TrainingSpec training = training(project);
    Packer packer = new Packer(workload(project).sequenceLength(), endOfText);
    SeedTree seeds = project.seeds().branch("training").branch("data");
    return new ClientDataFactory(tokenizer, packer, seeds)
        .prepare(
            training.data(),
            folder,
            project.scenario().clients(),
            training.evaluationSequences(),
            cancelled);
  }

  static TrainingSpec training(Project project) {
    return project
        .trainable()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The project %s has no training. Choose a model and data first."
                        .formatted(project.name())));
  }

  static TransformerWorkload workload(Project project) {
    if (project.workload() instanceof TransformerWorkload workload) {
      return workload;
    }
    throw new IllegalArgumentException(
        "The workload of the project %s is of constants. Choose a transformer's to train."
            .formatted(project.name()));
  }
}
