package org.fedsllm.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.export.FigureFormat;

/** Writes figures side by side. */
public final class FigureFolder {
  private FigureFolder() {}

  /** In every format; returns the files written, in their order. */
  public static List<Path> write(Path folder, List<NamedFigure> figures, FigureExporter exporter)
      throws IOException {
    return write(folder, figures, exporter, EnumSet.allOf(FigureFormat.class));
  }

  /** In {@code formats}; returns the files written, in their order. */
  public static List<Path> write(
      Path folder, List<NamedFigure> figures, FigureExporter exporter, Set<FigureFormat> formats)
      throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (NamedFigure named : figures) {
      for (FigureFormat format : formats) {
        Path file = folder.resolve(named.fileName() + format.suffix());
        files.addAll(exporter.export(named.figure(), file));
      }
    }
    return List.copyOf(files);
  }
}
