package org.fedsllm.app.remake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fedsllm.app.export.FigureNote;
import org.fedsllm.app.export.FigureSource;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.model.project.ProjectHash;
import org.fedsllm.model.project.ProjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what a figure was drawn from, by content and not by name: in the figure's folder, the
 * three above it, the folders in these, and among the samples.
 */
final class OriginFinder {
  private static final Logger LOG = LoggerFactory.getLogger(OriginFinder.class);
  private static final int FOLDERS_UP = 3;
  private static final int MOST_CHILDREN = 500;

  private OriginFinder() {}

  static Optional<FigureOrigin> find(FigureNote note, Path figure) throws IOException {
    for (Path candidate : candidates(figure, note.source().isOfRun())) {
      Optional<FigureOrigin> found = read(candidate).filter(origin -> fits(origin, note.source()));
      if (found.isPresent()) {
        return found;
      }
    }
    return new Samples(new ProjectStore())
        .all().stream()
            .map(FigureOrigin::of)
            .filter(origin -> fits(origin, note.source()))
            .findFirst();
  }

  /** Whether {@code origin} is what {@code source} names. */
  static boolean fits(FigureOrigin origin, FigureSource source) {
    String run = origin.record().map(record -> record.provenance().startedAt()).orElse("");
    return run.equals(source.run())
        && ProjectHash.of(origin.project()).hex().equals(source.projectSha256());
  }

  /** What cannot be read is not what is looked for. */
  private static Optional<FigureOrigin> read(Path candidate) {
    try {
      return Optional.of(FigureOrigin.open(candidate));
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("{} is not the figure's origin: {}", candidate, e.getMessage());
      return Optional.empty();
    }
  }

  private static Set<Path> candidates(Path figure, boolean run) throws IOException {
    Set<Path> candidates = new LinkedHashSet<>();
    Path folder = figure.toAbsolutePath().getParent();
    for (int up = 0; up <= FOLDERS_UP && folder != null; up++, folder = folder.getParent()) {
      if (run) {
        addRun(candidates, folder);
      }
      for (Path child : children(folder)) {
        if (run) {
          addRun(candidates, child);
        } else if (child.toString().endsWith(ProjectStore.EXTENSION)) {
          candidates.add(child);
        }
      }
    }
    return candidates;
  }

  private static void addRun(Set<Path> candidates, Path folder) {
    if (Files.exists(new RunFolder(folder).record())) {
      candidates.add(folder);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isReadable(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return new ArrayList<>(children.sorted().limit(MOST_CHILDREN).toList());
    }
  }
}
