package org.fedsllm.model.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file whole or not at all: into a neighbour that is flushed to the disk and then takes
 * the file's place. Whatever goes wrong, the old content stays.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** Replaces the content of {@code file}, which need not exist. Its folder must. */
  public static void write(Path file, byte[] content) throws IOException {
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    Path neighbour = neighbour(target);
    try {
      try (FileChannel channel =
          FileChannel.open(neighbour, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      keepPermissions(target, neighbour);
      move(neighbour, target);
    } finally {
      Files.deleteIfExists(neighbour);
    }
  }

  private static Path neighbour(Path target) {
    String writer = ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
    return target.resolveSibling("." + target.getFileName() + "." + writer + ".part");
  }

  /** A file that its owner keeps to himself stays so. */
  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.exists(from) && Files.getFileStore(to).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
