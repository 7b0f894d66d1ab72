package org.fedsllm.app.plugins;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Puts files into a plug-in folder and takes them away. What is taken away or replaced is kept in a
 * folder {@code removed} inside, which is not loaded from. Blocks; not for the FX thread.
 */
public final class PluginFiles {
  private static final String REMOVED = "removed";
  private static final String DRAFT = ".part"; // no jar yet, so nobody loads half of it

  private final Path folder;

  /**
   * @param folder need not exist yet
   */
  public PluginFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Copies {@code source} into the folder under its own name; at no moment is there half a file.
   *
   * @return the file in the folder
   * @throws IllegalArgumentException if it is neither a jar nor a zip
   */
  public Path add(Path source) throws IOException {
    String name = source.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    if (!lower.endsWith(".jar") && !lower.endsWith(".zip")) {
      throw new IllegalArgumentException(
          "%s is no plug-in. Choose a jar, or a zip with the plug-in's jar in it.".formatted(name));
    }
    if (!Files.isRegularFile(source)) {
      throw new NoSuchFileException("There is no file " + source + ". Choose another.");
    }
    Files.createDirectories(folder);
    Path target = folder.resolve(name);
    if (Files.exists(target)) {
      if (Files.isSameFile(source, target)) {
        return target;
      }
      Files.copy(target, kept(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Path draft = folder.resolve(name + DRAFT);
    try {
      Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
    return target;
  }

  /** Takes {@code file} out of the folder, in place of what was taken under this name before. */
  public void remove(Path file) throws IOException {
    String name = file.getFileName().toString();
    Files.move(folder.resolve(name), kept(name), StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Puts {@code file} back where it was before {@link #remove}.
   *
   * @throws FileAlreadyExistsException if another has its name by now
   */
  public void restore(Path file) throws IOException {
    String name = file.getFileName().toString();
    Path target = folder.resolve(name);
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(
          "There is another %s in the plug-in folder by now. Remove it first.".formatted(name));
    }
    Files.move(kept(name), target);
  }

  private Path kept(String name) throws IOException {
    return Files.createDirectories(folder.resolve(REMOVED)).resolve(name);
  }
}
