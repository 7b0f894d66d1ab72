package org.fedsllm.app.figure;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.export.FigureFile;
import org.fedsllm.app.export.FigureFormat;

/** One figure in several formats under one name. */
final class ExportFiles {
  private ExportFiles() {}

  /**
   * Writes {@code figure} in {@code formats}, all drawn before the first is written.
   *
   * @param named the file that was asked for; the others lie beside it under its name
   * @return the files written
   * @throws FileAlreadyExistsException if one that was not asked for by its name is there already;
   *     nothing is written then
   */
  static List<Path> write(
      Figure figure, FigureExporter exporter, Path named, Set<FigureFormat> formats)
      throws IOException {
    List<FigureFile> files = new ArrayList<>();
    for (FigureFormat format : EnumSet.copyOf(formats)) {
      files.addAll(exporter.files(figure, target(named, format)));
    }
    for (FigureFile file : files) {
      if (Files.exists(file.path()) && !file.path().equals(named)) {
        throw new FileAlreadyExistsException(
            file.path().toString(), null, "it is there already. Choose another name");
      }
    }
    return FigureFile.write(files);
  }

  private static Path target(Path named, FigureFormat format) {
    String name = named.getFileName().toString();
    if (name.toLowerCase(Locale.ROOT).endsWith(format.extension())) {
      return named;
    }
    int dot = name.lastIndexOf('.');
    return named.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + format.suffix());
  }
}
