package org.fedsllm.app.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.fedsllm.app.plugins.PluginProject;
import org.fedsllm.model.radio.PathLossProvider;

/** Builds the template project as its Maven build does, without Maven. */
public final class BuiltPlugin {
  private static final Pattern ATTRIBUTE = Pattern.compile("<(FedsLLM-[\\w-]+)>(.*?)</");

  private static final String OPTIMIZER =
      "src/main/java/com/example/optimizer/ProportionalShares.java";

  private static final String WALLS =
      """
      package com.example.optimizer;
      import java.util.List;
      import org.fedsllm.model.parameter.Parameter;
      import org.fedsllm.model.parameter.ParameterValues;
      import org.fedsllm.model.radio.PathLoss;
      import org.fedsllm.model.radio.PathLossProvider;
      public final class Walls implements PathLossProvider {
        static final Parameter.Real WALL =
            new Parameter.Real("wallDb", "Wall", "What a wall costs.", "dB", 0, 30, 5.0);
        public String id() { return "thick-walls"; }
        public String name() { return "Thick walls"; }
        public String description() { return "Distance and walls."; }
        public String reference() { return "A test"; }
        public List<Parameter> parameters() { return List.of(WALL); }
        public PathLoss create(ParameterValues values) {
          double wallDb = values.get(WALL);
          return distanceM -> { %s };
        }
      }
      """;

  private BuiltPlugin() {}

  /** Writes the template to {@code folder}, compiles it against its API and returns its jar. */
  public static Path in(Path folder) throws IOException {
    return in(folder, source -> source);
  }

  /** The same with the optimizer's source changed by {@code edit}. */
  public static Path in(Path folder, UnaryOperator<String> edit) throws IOException {
    PluginProject project = PluginProject.namedAfter(folder);
    project.write(folder);
    Path optimizer = folder.resolve(OPTIMIZER);
    Files.writeString(optimizer, edit.apply(Files.readString(optimizer)));
    return built(folder, project);
  }

  /**
   * The template with a path loss {@code thick-walls} beside its optimizer.
   *
   * @param body gives the loss, with distanceM and the parameter wallDb (0 to 30, usually 5)
   */
  public static Path withPathLoss(Path folder, String body) throws IOException {
    PluginProject project = PluginProject.namedAfter(folder);
    project.write(folder);
    Files.writeString(
        folder.resolve(OPTIMIZER).resolveSibling("Walls.java"), WALLS.formatted(body));
    Files.writeString(
        folder.resolve("src/main/resources/META-INF/services/" + PathLossProvider.class.getName()),
        "com.example.optimizer.Walls");
    return built(folder, project);
  }

  private static Path built(Path folder, PluginProject project) throws IOException {
    Path classes = folder.resolve("target/classes");
    Files.createDirectories(classes);
    compile(folder, classes);
    Path jar = folder.resolve("target").resolve(project.id() + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest(folder))) {
      add(classes, out);
      add(folder.resolve("src/main/resources"), out);
    }
    return jar;
  }

  private static void compile(Path folder, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<Path> sources = files(folder.resolve("src/main/java"), ".java");
    String api = files(folder.resolve("repository"), ".jar").get(0).toString();
    List<String> options =
        List.of("-proc:none", "--release", "17", "-cp", api, "-d", classes.toString());
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IOException(messages.toString());
      }
    }
  }

  /** The attributes that the project's pom puts into the manifest. */
  private static Manifest manifest(Path folder) throws IOException {
    String pom = Files.readString(folder.resolve("pom.xml"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    for (MatchResult match : ATTRIBUTE.matcher(pom).results().toList()) {
      String value =
          match
              .group(2)
              .replace("${project.name}", element(pom, "name"))
              .replace("${project.version}", element(pom, "version"))
              .replace("${fedsllm.api.version}", element(pom, "fedsllm.api.version"));
      manifest.getMainAttributes().putValue(match.group(1), value);
    }
    return manifest;
  }

  private static String element(String pom, String name) {
    return pom.replaceFirst("(?s).*?<" + Pattern.quote(name) + ">(.*?)</.*", "$1");
  }

  private static void add(Path root, JarOutputStream jar) throws IOException {
    for (Path file : files(root, "")) {
      jar.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, jar);
    }
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .toList();
    }
  }
}
