package org.fedsllm.optimizer.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.radio.FadingProvider;
import org.fedsllm.model.radio.PathLossProvider;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.plugin.PluginDescriptor;

/** Builds a plug-in's jar from source, as hostile as a test wants it. */
public final class PluginJar {
  private final Map<String, String> manifest = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  private PluginJar() {}

  /** A plug-in with a right manifest and nothing else in it. */
  public static PluginJar of(String id) {
    PluginJar jar = new PluginJar();
    return jar.manifest(PluginDescriptor.ID_ATTRIBUTE, id)
        .manifest(PluginDescriptor.VERSION_ATTRIBUTE, "1.0.0")
        .manifest(PluginDescriptor.API_ATTRIBUTE, "1.0");
  }

  /** A plug-in whose optimizer {@code id} runs {@code body} with problem, settings and monitor. */
  public static PluginJar optimizing(String id, String body) {
    return of(id).provider("hostile.Provider").source("hostile.Provider", provider(id, body));
  }

  /** A plug-in whose path loss {@code id} runs {@code body} with distanceM. */
  public static PluginJar losing(String id, String body) {
    return of(id)
        .service(PathLossProvider.class, "hostile.Path")
        .source("hostile.Path", losingSource(id, body));
  }

  /** Source of the provider of {@link #losing}. */
  public static String losingSource(String id, String body) {
    return radio("Path", "PathLoss", id, "distanceM", body);
  }

  /** A plug-in whose fading {@code id} runs {@code body} with chance. */
  public static PluginJar fading(String id, String body) {
    return of(id)
        .service(FadingProvider.class, "hostile.Fade")
        .source("hostile.Fade", fadingSource(id, body));
  }

  /** Source of the provider of {@link #fading}. */
  public static String fadingSource(String id, String body) {
    return radio("Fade", "Fading", id, "chance", body);
  }

  /** Sets a manifest attribute; {@code null} leaves it out. */
  public PluginJar manifest(String attribute, String value) {
    manifest.put(attribute, value);
    return this;
  }

  /** Names the provider's class. */
  public PluginJar provider(String type) {
    return service(OptimizerProvider.class, type);
  }

  /** Names a class that provides {@code service}. */
  public PluginJar service(Class<?> service, String type) {
    return entry("META-INF/services/" + service.getName(), type.getBytes(StandardCharsets.UTF_8));
  }

  public PluginJar entry(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  /** The bytes of an entry, to be spoiled. */
  public byte[] entry(String name) {
    return entries.get(name);
  }

  public PluginJar without(String entry) {
    entries.remove(entry);
    return this;
  }

  /** Compiles one class against the API. */
  public PluginJar source(String type, String source) {
    compile(type, source).forEach(this::entry);
    return this;
  }

  public byte[] bytes() {
    Manifest main = new Manifest();
    main.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.forEach(
        (attribute, value) -> {
          if (value != null) {
            main.getMainAttributes().putValue(attribute, value);
          }
        });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, main)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }

  /** Source of a provider whose optimizer runs {@code body}. */
  public static String provider(String id, String body) {
    return """
        package hostile;
        import java.util.*;
        import org.fedsllm.optimizer.*;
        import org.fedsllm.model.delay.*; import org.fedsllm.model.parameter.*;
        public final class Provider implements OptimizerProvider {
          public String id() { return "%s"; }
          public String name() { return "Hostile"; }
          public String description() { return ""; }
          public String reference() { return ""; }
          public List<Parameter> parameters() { return List.of(); }
          public DelayOptimizer create() {
            return (problem, settings, monitor) -> { %s };
          }
        }
        """
        .formatted(id, body);
  }

  private static String radio(String type, String kind, String id, String argument, String body) {
    return """
        package hostile;
        import java.util.*;
        import org.fedsllm.model.parameter.*;
        import org.fedsllm.model.radio.*;
        public final class %1$s implements %2$sProvider {
          public String id() { return "%3$s"; }
          public String name() { return "Hostile"; }
          public String description() { return ""; }
          public String reference() { return ""; }
          public List<Parameter> parameters() { return List.of(); }
          public %2$s create(ParameterValues values) {
            return %4$s -> { %5$s };
          }
        }
        """
        .formatted(type, kind, id, argument, body);
  }

  private static Map<String, byte[]> compile(String type, String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaFileObject unit =
        new SimpleJavaFileObject(
            URI.create("string:///" + type.replace('.', '/') + ".java"),
            JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Path out = Files.createTempDirectory("plugin-classes");
      List<String> options =
          List.of("-proc:none", "--release", "17", "-cp", classPath(), "-d", out.toString());
      if (!compiler.getTask(messages, files, null, options, null, List.of(unit)).call()) {
        throw new IllegalArgumentException(messages.toString());
      }
      return classesIn(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> classesIn(Path folder) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        classes.put(
            folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return classes;
  }

  private static String classPath() {
    return Stream.of(OptimizerProvider.class, DelayModel.class)
        .map(PluginJar::home)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
