package org.fedsllm.app.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.export.ExportStyle;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.app.run.FigureFolder;
import org.fedsllm.app.run.OutputFolder;
import org.fedsllm.app.run.Program;
import org.fedsllm.model.project.AtomicFile;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;

/**
 * What a comparison leaves on disk: {@code project.fedsllm} that all units have in common, one file
 * in {@code units} for each finished one, written whole or not at all, and the tables and figures
 * made of them. An interrupted comparison goes on from the files that are there; several processes
 * may work on one folder, each on units of its own.
 */
public final class ComparisonFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Both columns of an IEEE paper, with room for a dozen rows. */
  private static final FigureSize SIZE = new FigureSize(7.16, 4.2);

  private final Path folder;

  private ComparisonFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * A new folder, or one that holds some units of {@code base} already.
   *
   * @throws IllegalArgumentException if it cannot be written to or is another comparison's; the
   *     message is for the user
   */
  public static ComparisonFolder open(Path folder, Project base) throws IOException {
    ComparisonFolder opened = new ComparisonFolder(OutputFolder.prepare(folder));
    Path file = folder.resolve("project" + ProjectStore.EXTENSION);
    if (!Files.exists(file)) {
      new ProjectStore().save(base, file);
    } else if (!new ProjectStore().load(file).equals(base)) {
      throw new IllegalArgumentException(
          "The folder %s holds a comparison of another project, or of other rounds or local iterations. Choose another folder."
              .formatted(folder));
    }
    Files.createDirectories(folder.resolve("units"));
    return opened;
  }

  /** Where it is. */
  public Path path() {
    return folder;
  }

  /** The result of {@code unit}, if it is finished. */
  Optional<UnitResult> result(ComparisonUnit unit) throws IOException {
    Path file = file(unit);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), UnitResult.class))
        : Optional.empty();
  }

  /** The results of those of {@code units} that are finished, in their order. */
  public List<UnitResult> results(List<ComparisonUnit> units) throws IOException {
    List<UnitResult> results = new ArrayList<>();
    for (ComparisonUnit unit : units) {
      result(unit).ifPresent(results::add);
    }
    return results;
  }

  /** Keeps the result of {@code unit}. */
  void keep(ComparisonUnit unit, UnitResult result) throws IOException {
    ObjectWriter writer = JSON.writerWithDefaultPrettyPrinter();
    AtomicFile.write(file(unit), writer.writeValueAsBytes(result));
  }

  /** Writes {@code rows.csv}, {@code summary.csv} and {@code summary.md} of {@code rows}. */
  void writeTables(List<ComparisonRow> rows) throws IOException {
    write("rows.csv", RowTable.of(rows).toCsv());
    List<SummaryRow> summary = SummaryRow.of(rows);
    write("summary.csv", SummaryTable.of(summary).toCsv());
    write("summary.md", SummaryMarkdown.of(summary));
  }

  /** Draws {@code rows} into {@code figures}. */
  void writeFigures(List<ComparisonRow> rows, Project base) throws IOException {
    FigureExporter exporter =
        new FigureExporter(Program.source(base), ExportStyle.DEFAULT.withSize(SIZE));
    FigureFolder.write(
        folder.resolve("figures"), ComparisonFigures.of(SummaryRow.of(rows)), exporter);
  }

  private void write(String name, String text) throws IOException {
    AtomicFile.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(ComparisonUnit unit) {
    return folder.resolve("units").resolve(unit.id() + ".json");
  }
}
