package org.fedsllm.app.remake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.export.FigureFile;
import org.fedsllm.app.export.FigureNote;
import org.fedsllm.app.export.NoteReader;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.run.NamedFigure;

/**
 * A figure made again from what its file says, with the note of the program that drew it, so that
 * equal drawings give equal bytes.
 *
 * @param note what the file says
 * @param files as they are drawn now: the file itself first
 * @param differences of what is on the disk from these, in words; none where the bytes are the same
 */
public record Remake(FigureNote note, List<FigureFile> files, List<String> differences) {
  public Remake {
    files = List.copyOf(files);
    differences = List.copyOf(differences);
  }

  /**
   * Makes the figure in {@code file} again.
   *
   * @param from project file or run folder; empty to look for it beside the figure
   * @throws IllegalArgumentException if the file has no note, its origin is not found or is another
   *     one, or has no such figure; the message is for the user
   */
  public static Remake of(Path file, Optional<Path> from, PlanComputation computation)
      throws IOException {
    FigureNote note = NoteReader.read(file);
    FigureOrigin origin = origin(note, file, from).plannedBy(note.source().optimizer());
    PlanSnapshot snapshot = computation.solve(origin.project(), Optional.empty());
    Figure figure = figure(note.figure(), origin.all(computation, snapshot));
    List<FigureFile> files = FigureExporter.again(note).files(figure, file);
    return new Remake(note, files, Differences.onDisk(files));
  }

  /** Whether the bytes are the same. */
  public boolean same() {
    return differences.isEmpty();
  }

  /** Writes the figure as it is drawn now into {@code folder}; returns the files. */
  public List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    return FigureFile.write(
        files.stream()
            .map(file -> new FigureFile(folder.resolve(file.path().getFileName()), file.bytes()))
            .toList());
  }

  private static FigureOrigin origin(FigureNote note, Path file, Optional<Path> from)
      throws IOException {
    if (from.isEmpty()) {
      return OriginFinder.find(note, file)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "Nothing near %s has the content that it was drawn from. %s. Name the project file or the run folder."
                          .formatted(file.getFileName(), note.source().describe())));
    }
    FigureOrigin origin = FigureOrigin.open(from.get());
    if (!OriginFinder.fits(origin, note.source())) {
      throw new IllegalArgumentException(
          "%s is not what %s was drawn from: its content is %s. %s. Find that version of it."
              .formatted(
                  from.get(),
                  file.getFileName(),
                  origin.source().projectSha256(),
                  note.source().describe()));
    }
    return origin;
  }

  private static Figure figure(String id, List<NamedFigure> figures) {
    return figures.stream()
        .map(NamedFigure::figure)
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no figure %s here. There are %s."
                        .formatted(
                            id,
                            figures.stream()
                                .map(named -> named.figure().id())
                                .collect(Collectors.joining(", ")))));
  }
}
