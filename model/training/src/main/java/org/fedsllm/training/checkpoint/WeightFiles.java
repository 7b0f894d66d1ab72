package org.fedsllm.training.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;

/** Which of the files that a directory may keep weights in can be used. */
final class WeightFiles {
  private WeightFiles() {}

  static boolean has(Path folder, String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  /**
   * @throws IllegalArgumentException if there is only the pickle
   */
  static void refusePickle(Path folder, String pickle, String safetensors) {
    if (!has(folder, safetensors) && has(folder, pickle)) {
      throw new IllegalArgumentException(
          "%s has only %s, a pickle that could run code. Convert it to %s: %s"
              .formatted(
                  folder,
                  pickle,
                  safetensors,
                  "load it in Python where you trust it and save_pretrained() it again."));
    }
  }
}
