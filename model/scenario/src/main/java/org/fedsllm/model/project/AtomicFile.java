package org.fedsllm.model.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Writes a file whole or not at all: into a neighbour that is flushed to the disk and then takes
 * the file's place. Whatever goes wrong, the old content stays.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Replaces the content of {@code file}, which need not exist. Its folder must.
   *
   * @throws IOException in words for the user: what is in the way, and what to do
   */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, List.of(content));
  }

  /**
   * The same for content that is made piece by piece, so that it need not be in memory at once.
   *
   * @param parts in their order
   * @throws IOException in words for the user: what is in the way, and what to do
   */
  public static void write(Path file, Iterable<byte[]> parts) throws IOException {
    try {
      writeOver(file, parts);
    } catch (NoSuchFileException e) {
      throw new IOException(
          "The folder of " + file + " does not exist. Make it, or save elsewhere.", e);
    } catch (AccessDeniedException e) {
      throw new IOException(
          "The folder of %s cannot be written to. Save elsewhere, or change its permissions."
              .formatted(file),
          e);
    } catch (FileSystemException e) {
      throw new IOException(
          "%s cannot be written (%s). Save elsewhere."
              .formatted(file, e.getReason() == null ? "no reason known" : e.getReason()),
          e);
    } catch (IOException e) {
      // what a full disk says has no type of its own
      throw new IOException(
          "%s cannot be written whole (%s). What was there is kept. Free some space, or save elsewhere."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static void writeOver(Path file, Iterable<byte[]> parts) throws IOException {
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    Path neighbour = neighbour(target);
    try {
      try (FileChannel channel =
          FileChannel.open(neighbour, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        for (byte[] part : parts) {
          ByteBuffer bytes = ByteBuffer.wrap(part);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
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
