package org.fedsllm.app.plugins;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.plugin.ApiGate;

/**
 * Packs what a plug-in may see, and nothing else, into a jar to compile against: taken from the
 * classes of the running program, so that it fits them exactly.
 */
final class ApiJar {
  private static final String CLASS = ".class";

  private ApiJar() {}

  static byte[] bytes() throws IOException {
    Map<String, byte[]> classes = new TreeMap<>(); // one order: equal classes, equal bytes
    for (Class<?> part : List.of(OptimizerProvider.class, DelayProblem.class)) {
      collect(part, classes);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setTime(0);
        jar.putNextEntry(header);
        jar.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void collect(Class<?> part, Map<String, byte[]> classes) throws IOException {
    Path home = home(part);
    if (Files.isDirectory(home)) {
      collect(home, classes);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(home)) {
      collect(jar.getPath("/"), classes);
    }
  }

  private static void collect(Path root, Map<String, byte[]> classes) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String entry = root.relativize(file).toString().replace('\\', '/');
        if (entry.endsWith(CLASS) && ApiGate.shows(typeOf(entry))) {
          try (InputStream bytes = Files.newInputStream(file)) {
            classes.put(entry, bytes.readAllBytes());
          }
        }
      }
    }
  }

  private static String typeOf(String entry) {
    return entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
  }

  private static Path home(Class<?> part) {
    URL location = part.getProtectionDomain().getCodeSource().getLocation();
    try {
      return Path.of(location.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A class path entry is a file: " + location, e);
    }
  }
}
