package org.fedsllm.app.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.SavedRun;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.run.RunRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the runs of a project: in a folder, and one folder deeper. */
final class KeptRuns {
  private static final Logger LOG = LoggerFactory.getLogger(KeptRuns.class);
  private static final int DEPTH = 2;

  private KeptRuns() {}

  /**
   * The runs of the project called {@code project} in {@code places}, newest first. What cannot be
   * read is left out, and so is what is hidden.
   */
  static List<KeptRun> in(List<Path> places, String project) throws IOException {
    return in(places, record -> record.project().equals(project));
  }

  /** The runs of every project in {@code place}, or the one that it is, newest first. */
  static List<KeptRun> ofAll(Path place) throws IOException {
    if (!Files.exists(new RunFolder(place).record())) {
      return in(List.of(place), record -> true);
    }
    List<KeptRun> found = new ArrayList<>();
    read(place, record -> true, found);
    return found;
  }

  private static List<KeptRun> in(List<Path> places, Predicate<RunRecord> wanted)
      throws IOException {
    List<KeptRun> found = new ArrayList<>();
    for (Path place : places) {
      if (!Files.isDirectory(place)) {
        continue;
      }
      for (Path each : folders(place, DEPTH)) {
        if (Files.exists(new RunFolder(each).record())) {
          read(each, wanted, found);
        }
      }
    }
    found.sort(
        Comparator.comparing((KeptRun run) -> run.record().provenance().startedAt())
            .thenComparing(KeptRun::name)
            .reversed());
    return found;
  }

  /** Not {@code Files.walk}: one folder that refuses would end it. */
  private static List<Path> folders(Path folder, int depth) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.filter(KeptRuns::isLooked).toList()) {
        found.add(child);
        if (depth > 1 && Files.isReadable(child)) {
          found.addAll(folders(child, depth - 1));
        }
      }
    }
    return found;
  }

  private static boolean isLooked(Path child) {
    return Files.isDirectory(child) && !child.getFileName().toString().startsWith(".");
  }

  private static void read(Path folder, Predicate<RunRecord> wanted, List<KeptRun> found) {
    try {
      RunRecord record = SavedRun.recordIn(folder);
      if (wanted.test(record)) {
        found.add(new KeptRun(folder, record, trained(folder), RunLabels.in(folder)));
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("{} is left out of the runs: {}", folder, e.getMessage());
    }
  }

  /** A run tells its story without its project too; it only cannot be compared by it. */
  private static Optional<Project> trained(Path folder) {
    Path file = new RunFolder(folder).project();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ProjectStore().load(file));
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The project of {} cannot be read: {}", folder, e.getMessage());
      return Optional.empty();
    }
  }
}
