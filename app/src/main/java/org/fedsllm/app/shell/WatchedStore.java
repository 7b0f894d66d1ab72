package org.fedsllm.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.project.Sha256;

/**
 * Reads and writes project files, and remembers what stood in them: what someone else wrote there
 * meanwhile is not overwritten. Files are compared by their bytes, so that touching one is no
 * change. Thread-safe; not for the FX thread.
 */
final class WatchedStore {
  /** Of a file that is not there: it can be written, since nothing is lost. */
  private static final String NOTHING = "";

  private final ProjectStore store;
  private final Map<Path, String> known = new HashMap<>();

  WatchedStore(ProjectStore store) {
    this.store = store;
  }

  /** Reads {@code file}; see {@link ProjectStore#load}. */
  synchronized Project load(Path file) throws IOException {
    String before = content(file); // first, so that a change while reading is noticed later
    Project project = store.load(file);
    known.put(key(file), before);
    return project;
  }

  /**
   * Replaces {@code file}; see {@link ProjectStore#save}.
   *
   * @throws ChangedOutsideException if it is not what was read or written here last
   */
  synchronized void save(Project project, Path file) throws IOException {
    if (isChanged(file)) {
      throw new ChangedOutsideException(file);
    }
    store.save(project, file);
    known.put(key(file), content(file));
  }

  /** Whether someone else changed {@code file} since it was read or written here. */
  synchronized boolean isChanged(Path file) throws IOException {
    String before = known.get(key(file));
    String now = content(file);
    return before != null && !now.equals(NOTHING) && !now.equals(before);
  }

  /** Takes what stands in {@code file} now for known: it may be replaced. */
  synchronized void accept(Path file) throws IOException {
    known.put(key(file), content(file));
  }

  private static String content(Path file) throws IOException {
    return Files.notExists(file) ? NOTHING : Sha256.hex(file);
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
