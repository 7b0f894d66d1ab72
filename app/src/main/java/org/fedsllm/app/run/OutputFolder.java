package org.fedsllm.app.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a folder ready to be written to, before any work is spent on what goes there. */
public final class OutputFolder {
  private OutputFolder() {}

  /**
   * Makes {@code folder} and those above it where they do not exist, and tries to write there.
   *
   * @throws IllegalArgumentException if it cannot be written to; the message is for the user
   */
  public static Path prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      Path probe = Files.createTempFile(folder, ".fedsllm", ".probe");
      Files.delete(probe);
      return folder;
    } catch (FileAlreadyExistsException e) {
      throw new IllegalArgumentException(
          "%s is a file, and a folder was expected. Choose another name.".formatted(folder), e);
    } catch (FileSystemException e) {
      throw new IllegalArgumentException(
          "The folder %s cannot be written to. Choose another one, or change its permissions."
              .formatted(folder),
          e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The folder %s cannot be written to (%s). Choose another one."
              .formatted(folder, e.getMessage()),
          e);
    }
  }
}
