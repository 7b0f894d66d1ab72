package org.fedsllm.training.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.training.data.Tokenizer;

/** A language model as files. Each call reads anew; whoever opens something closes it. */
public interface Checkpoint {

  /** For messages and records. */
  String name();

  ModelConfig config();

  Tokenizer openTokenizer();

  Weights openWeights();

  /** Copies what makes a model directory of weights: configuration, tokenizer, licence. */
  void copyCompanions(Path folder) throws IOException;

  /**
   * @param checkpoint as in a {@link TrainingSpec}: {@code embedded}, or a directory
   * @param folder that a relative directory starts from
   * @throws IllegalArgumentException if there is no such directory
   */
  static Checkpoint find(String checkpoint, Path folder) {
    return checkpoint.equals(TrainingSpec.EMBEDDED_CHECKPOINT)
        ? new EmbeddedCheckpoint()
        : new HuggingFaceDirectory(folder.resolve(checkpoint));
  }
}
