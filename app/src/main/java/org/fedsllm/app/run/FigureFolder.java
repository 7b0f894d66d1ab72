package org.fedsllm.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.export.FigureFormat;

/** Writes figures side by side, each in every format. */
public final class FigureFolder {
  private FigureFolder() {}

  /** Returns the files written, in their order. */
  public static List<Path> write(Path folder, List<NamedFigure> figures, FigureExporter exporter)
      throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (NamedFigure named : figures) {
      for (FigureFormat format : FigureFormat.values()) {
        Path file = folder.resolve(named.fileName() + format.extension());
        exporter.export(named.figure(), file);
        files.add(file);
      }
    }
    return List.copyOf(files);
  }
}
