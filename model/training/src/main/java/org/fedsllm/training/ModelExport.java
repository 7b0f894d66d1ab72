package org.fedsllm.training;

import java.io.IOException;
import java.nio.file.Path;
import org.fedsllm.training.checkpoint.Checkpoint;
import org.fedsllm.training.checkpoint.MergedModelWriter;
import org.fedsllm.training.checkpoint.PeftAdapter;

/** Turns a model and an adapter into a model of its own. */
public final class ModelExport {
  private ModelExport() {}

  /**
   * Writes a Hugging Face directory with the adapter merged in and tokenizer and configuration
   * copied.
   *
   * @param checkpoint as in a project: {@code embedded}, or a model directory
   * @param base that a relative directory starts from
   * @param adapter a PEFT directory
   * @param folder new or empty
   * @throws IllegalArgumentException if model and adapter do not fit; the message is for the user
   */
  public static void merge(String checkpoint, Path base, Path adapter, Path folder)
      throws IOException {
    Checkpoint model = Checkpoint.find(checkpoint, base);
    var weights = PeftAdapter.read(adapter, model.config().transformer());
    new MergedModelWriter(model, weights).write(folder);
  }
}
