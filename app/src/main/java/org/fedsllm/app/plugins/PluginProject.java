package org.fedsllm.app.plugins;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fedsllm.optimizer.ApiVersion;

/**
 * Writes a Maven project that builds a plug-in: a provider, an optimizer, its test, and the API in
 * a repository of its own beside them, so that {@code mvn package} needs nothing of this program.
 */
public final class PluginProject {
  private static final String TEMPLATE = "template/";
  private static final String PACKAGE = "src/main/java/com/example/optimizer/";
  private static final String TEST_PACKAGE = "src/test/java/com/example/optimizer/";
  private static final String API_FOLDER = "repository/org/fedsllm/fedsllm-plugin-api/";

  /** Files by their names among the resources; the names keep other tools from compiling them. */
  private static final Map<String, String> FILES =
      Map.of(
          "pom.xml.txt", "pom.xml",
          "README.md.txt", "README.md",
          "MyOptimizer.java.txt", PACKAGE + "MyOptimizer.java",
          "ProportionalShares.java.txt", PACKAGE + "ProportionalShares.java",
          "package-info.java.txt", PACKAGE + "package-info.java",
          "MyOptimizerTest.java.txt", TEST_PACKAGE + "MyOptimizerTest.java",
          "services.txt",
              "src/main/resources/META-INF/services/org.fedsllm.optimizer.OptimizerProvider");

  private final String id;

  private PluginProject(String id) {
    this.id = id;
  }

  /**
   * A plug-in named after {@code folder}.
   *
   * @throws IllegalArgumentException if no name can be made of it
   */
  public static PluginProject namedAfter(Path folder) {
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    String id =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    if (id.isEmpty()) {
      throw new IllegalArgumentException(
          "The folder's name (%s) has no letter or digit to name the plug-in after. Choose another."
              .formatted(name));
    }
    return new PluginProject(id);
  }

  /** Id of the plug-in and of its optimizer. */
  public String id() {
    return id;
  }

  /**
   * Writes the project.
   *
   * @return the files, relative to {@code folder}
   * @throws IllegalArgumentException if {@code folder} has something in it
   */
  public List<Path> write(Path folder) throws IOException {
    requireEmpty(folder);
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      files.put(file.getValue(), filled(file.getKey()).getBytes(StandardCharsets.UTF_8));
    }
    String api = API_FOLDER + ApiVersion.CURRENT + "/fedsllm-plugin-api-" + ApiVersion.CURRENT;
    files.put(api + ".jar", ApiJar.bytes());
    files.put(api + ".pom", filled("api.pom.txt").getBytes(StandardCharsets.UTF_8));
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
      written.add(folder.relativize(target));
    }
    return written.stream().sorted().toList();
  }

  private String filled(String template) throws IOException {
    try (InputStream text = PluginProject.class.getResourceAsStream(TEMPLATE + template)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@id@", id)
          .replace("@jackson@", JsonTypeInfo.class.getPackage().getImplementationVersion())
          .replace("@api@", ApiVersion.CURRENT.toString());
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(folder + " is a file. Name a new folder.");
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new IllegalArgumentException(folder + " is not empty. Name a new folder.");
      }
    }
  }
}
