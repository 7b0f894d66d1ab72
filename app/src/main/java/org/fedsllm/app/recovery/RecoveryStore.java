package org.fedsllm.app.recovery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recovery files of one window, and those that other windows left behind.
 *
 * <p>A window holds a lock beside its file as long as it lives. The system takes the lock back when
 * the process ends, however it ends, so a file without a locked lock was left behind; no process id
 * can be mistaken. The folder is made with the first edit. Thread-safe; not for the FX thread.
 */
public final class RecoveryStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RecoveryStore.class);
  private static final String KEPT = ".recovery";
  private static final String LOCK = ".lock";

  private final Path folder;
  private final Clock clock;
  private final RecoveryFile format = new RecoveryFile();
  private final Path own;
  private FileChannel alive;
  private boolean closed;

  /**
   * @param folder of all windows of this user; need not exist
   * @param clock tells when edits were kept
   */
  public RecoveryStore(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    own = folder.resolve("window-" + UUID.randomUUID() + KEPT);
  }

  /** Keeps {@code state} in place of what this window kept before. */
  public synchronized void keep(UnsavedState state) throws IOException {
    if (!closed) {
      claim();
      format.write(own, state, clock.instant());
    }
  }

  /** Drops what this window kept: it is saved, or given up. */
  public synchronized void drop() throws IOException {
    if (!closed) {
      Files.deleteIfExists(own);
    }
  }

  /** Edits of windows that are no more, newest first; files that cannot be read are left alone. */
  public List<LeftBehind> leftBehind() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    List<LeftBehind> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(KEPT)).toList()) {
        if (!isInUse(file)) {
          read(file).ifPresent(found::add);
        }
      }
    }
    found.sort((one, other) -> other.savedAt().compareTo(one.savedAt()));
    return found;
  }

  /**
   * Makes {@code edits} this window's own, so that another crash does not lose them. What this
   * window kept before is replaced.
   *
   * @return whether they were still there: another window may have been faster
   */
  public synchronized boolean take(LeftBehind edits) throws IOException {
    claim();
    try {
      Files.move(edits.source(), own, StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(lockOf(edits.source()));
      return true;
    } catch (NoSuchFileException e) {
      LOG.info("{} was taken or discarded meanwhile.", edits.source());
      return false;
    }
  }

  /** Deletes {@code edits} for good. */
  public void discard(LeftBehind edits) throws IOException {
    Files.deleteIfExists(edits.source());
    Files.deleteIfExists(lockOf(edits.source()));
  }

  /** Lets go: what is still kept is left behind for the next start. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (alive != null) {
      alive.close();
      alive = null;
      if (Files.notExists(own)) {
        Files.deleteIfExists(lockOf(own));
      }
    }
  }

  private void claim() throws IOException {
    if (alive == null) {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(lockOf(own), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw new IOException(lockOf(own) + " is locked by another program.");
      }
      alive = channel;
    }
  }

  /** Whether the window that keeps {@code file} still lives. */
  private static boolean isInUse(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(lockOf(file), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (NoSuchFileException e) {
      return false; // a file without a lock was never any living window's
    } catch (OverlappingFileLockException e) {
      return true; // another window of this very process
    }
  }

  private Optional<LeftBehind> read(Path file) {
    try {
      return Optional.of(format.read(file));
    } catch (IOException e) {
      LOG.warn("A recovery file is left alone: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Path lockOf(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - KEPT.length()) + LOCK);
  }
}
