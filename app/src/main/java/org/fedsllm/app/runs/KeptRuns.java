package org.fedsllm.app.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.SavedRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the runs of a project: in the folder of its file, and one folder deeper. */
final class KeptRuns {
  private static final Logger LOG = LoggerFactory.getLogger(KeptRuns.class);
  private static final int DEPTH = 2;

  private KeptRuns() {}

  /**
   * The runs of the project called {@code project} in {@code folder}, newest first. What cannot be
   * read is left out.
   */
  static List<KeptRun> in(Path folder, String project) throws IOException {
    List<KeptRun> found = new ArrayList<>();
    for (Path each : folders(folder, DEPTH)) {
      if (Files.exists(new RunFolder(each).record())) {
        read(each, project, found);
      }
    }
    found.sort(
        Comparator.comparing((KeptRun run) -> run.record().provenance().startedAt()).reversed());
    return found;
  }

  /** Not {@code Files.walk}: one folder that refuses would end it. */
  private static List<Path> folders(Path folder, int depth) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.filter(Files::isDirectory).toList()) {
        found.add(child);
        if (depth > 1 && Files.isReadable(child)) {
          found.addAll(folders(child, depth - 1));
        }
      }
    }
    return found;
  }

  private static void read(Path folder, String project, List<KeptRun> found) {
    try {
      KeptRun run = new KeptRun(folder, SavedRun.recordIn(folder));
      if (run.record().project().equals(project)) {
        found.add(run);
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("{} is left out of the runs: {}", folder, e.getMessage());
    }
  }
}
