package org.fedsllm.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.project.AtomicFile;

/** A file of a figure and what is to be in it. */
public record FigureFile(Path path, byte[] bytes) {
  public FigureFile {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Writes {@code files}, each whole or not at all, the first one last: what it refers to is then
   * there.
   *
   * @throws IOException if one cannot be written, saying why; it then stays as it was
   */
  public static List<Path> write(List<FigureFile> files) throws IOException {
    for (int i = files.size() - 1; i >= 0; i--) {
      AtomicFile.write(files.get(i).path(), files.get(i).bytes());
    }
    return new ArrayList<>(files.stream().map(FigureFile::path).toList());
  }
}
