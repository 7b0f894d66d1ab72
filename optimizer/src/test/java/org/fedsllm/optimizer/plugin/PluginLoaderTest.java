package org.fedsllm.optimizer.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractStringAssert;
import org.fedsllm.optimizer.ApiVersion;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.guard.Watchdog;
import org.fedsllm.optimizer.testing.PluginJar;
import org.fedsllm.optimizer.testing.SmallProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLoaderTest {
  private static final GuardLimits PATIENT =
      new GuardLimits(Duration.ofMinutes(1), Duration.ofSeconds(30));
  private static final GuardLimits HASTY =
      new GuardLimits(Duration.ofMillis(200), Duration.ofMillis(200));
  private static final String EQUAL_SHARES =
      "return OptimizationResult.of(SolveStatus.SOLVED, FrequencyDivisionPlan.of(problem,"
          + " Allocation.equalShares(problem, 0.5)), new SolveInfo(1, \"\"));";

  @TempDir private Path folder;

  @Test
  void aSoundPluginLoadsAndItsOptimizerRuns() throws IOException {
    PluginJar.optimizing("sound", EQUAL_SHARES).write(folder.resolve("sound.jar"));

    PluginReport report = loader(PATIENT).loadFolder(folder);

    assertThat(report.refused()).isEmpty();
    assertThat(report.loaded())
        .singleElement()
        .satisfies(
            plugin ->
                assertThat(plugin.descriptor())
                    .isEqualTo(
                        new PluginDescriptor("sound", "sound", "1.0.0", new ApiVersion(1, 0))));
    OptimizationResult result =
        report.optimizers().get(0).create().optimize(SmallProblems.separate(4));
    assertThat(result.status()).isEqualTo(SolveStatus.SOLVED);
  }

  @Test
  void aFolderThatIsNotThereHoldsNoPlugins() throws IOException {
    assertThat(loader(PATIENT).loadFolder(folder.resolve("none"))).isEqualTo(PluginReport.EMPTY);
  }

  @Test
  void aPluginSeesTheApiAndNothingElseOfTheProgram() throws IOException {
    String probe =
        """
        StringBuilder seen = new StringBuilder();
        for (String name : List.of(
            "org.fedsllm.optimizer.DelayOptimizer", "org.fedsllm.model.delay.DelayModel",
            "org.fedsllm.optimizer.internal.joint.JointOptimizer",
            "org.fedsllm.optimizer.plugin.PluginLoader",
            "org.apache.commons.math3.util.FastMath",
            "com.fasterxml.jackson.databind.ObjectMapper", "org.junit.jupiter.api.Test")) {
          try {
            Class.forName(name);
            seen.append(name).append(' ');
          } catch (ClassNotFoundException hidden) { }
        }
        return OptimizationResult.without(
            SolveStatus.LIMIT_REACHED, new SolveInfo(1, seen.toString().strip()));
        """;
    PluginJar.optimizing("curious", probe).write(folder.resolve("curious.jar"));

    OptimizerProvider curious = loader(PATIENT).loadFolder(folder).optimizers().get(0);

    assertThat(curious.create().optimize(SmallProblems.separate(2)).info().message())
        .isEqualTo("org.fedsllm.optimizer.DelayOptimizer org.fedsllm.model.delay.DelayModel");
  }

  @Test
  void aZipBringsTheLibrariesOfItsPlugin() throws IOException {
    PluginJar library =
        PluginJar.of("library")
            .manifest(PluginDescriptor.ID_ATTRIBUTE, null)
            .source("lib.Text", "package lib; public class Text { }")
            .entry("lib/words.txt", "from the library".getBytes(StandardCharsets.UTF_8));
    String body =
        """
        try (java.io.InputStream words =
            Class.forName("lib.Text").getClassLoader().getResource("lib/words.txt").openStream()) {
          return OptimizationResult.without(
              SolveStatus.LIMIT_REACHED, new SolveInfo(1, new String(words.readAllBytes())));
        } catch (Exception e) { throw new IllegalStateException(e); }
        """;
    zip("reader.zip", PluginJar.optimizing("reader", body).bytes(), library.bytes());

    OptimizerProvider reader = loader(PATIENT).loadFolder(folder).optimizers().get(0);

    assertThat(reader.create().optimize(SmallProblems.separate(2)).info().message())
        .isEqualTo("from the library");
  }

  @Test
  void anotherApiVersionIsRefusedWithBothVersionsNamed() throws IOException {
    PluginJar.optimizing("future", EQUAL_SHARES)
        .manifest(PluginDescriptor.API_ATTRIBUTE, "2.0")
        .write(folder.resolve("future.jar"));
    PluginJar.optimizing("past", EQUAL_SHARES)
        .manifest(PluginDescriptor.API_ATTRIBUTE, "0.9")
        .write(folder.resolve("past.jar"));

    assertRefused("future.jar", Refusal.WRONG_API_VERSION)
        .isEqualTo(
            "It was built for version 2.0 of the optimizer API, the workbench has 1.0. Update the"
                + " workbench, or get an older plug-in.");
    assertRefused("past.jar", Refusal.WRONG_API_VERSION)
        .isEqualTo(
            "It was built for version 0.9 of the optimizer API, the workbench has 1.0. Get a newer"
                + " plug-in, or build it anew.");
  }

  @Test
  void aJarThatIsNoPluginIsToldSo() throws IOException {
    PluginJar.of("x")
        .manifest(PluginDescriptor.ID_ATTRIBUTE, null)
        .write(folder.resolve("library.jar"));

    assertRefused("library.jar", Refusal.NOT_A_PLUGIN)
        .isEqualTo(
            "It is no plug-in. Its manifest has no FedsLLM-Plugin-Id. See docs/PLUGINS.md for what"
                + " a plug-in's manifest says.");
  }

  @Test
  void aFileThatIsNoJarIsToldSo() throws IOException {
    Files.writeString(folder.resolve("text.jar"), "not a jar");

    assertRefused("text.jar", Refusal.UNREADABLE)
        .isEqualTo("It cannot be read: It is no zip or jar inside. Copy or build it again.");
  }

  @Test
  void aTruncatedJarIsToldSo() throws IOException {
    byte[] whole = PluginJar.optimizing("cut", EQUAL_SHARES).bytes();
    Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length / 3));

    assertRefused("cut.jar", Refusal.UNREADABLE).startsWith("It cannot be read: ");
  }

  @Test
  void aManifestWithoutVersionIsToldSo() throws IOException {
    PluginJar.optimizing("plain", EQUAL_SHARES)
        .manifest(PluginDescriptor.VERSION_ATTRIBUTE, null)
        .write(folder.resolve("plain.jar"));

    assertRefused("plain.jar", Refusal.BAD_DESCRIPTOR)
        .isEqualTo(
            "Its manifest has nothing for FedsLLM-Plugin-Version. Give it a version such as"
                + " 1.0.0.");
  }

  @Test
  void aDamagedClassIsToldSo() throws IOException {
    PluginJar.optimizing("broken", EQUAL_SHARES)
        .entry("hostile/Provider.class", new byte[] {1, 2, 3, 4, 5, 6, 7, 8})
        .write(folder.resolve("broken.jar"));

    assertRefused("broken.jar", Refusal.BROKEN)
        .startsWith("A class of it is damaged or missing (ClassFormatError: ")
        .endsWith("Build it anew, with all it needs inside.");
  }

  @Test
  void aClassForANewerJavaIsToldSo() throws IOException {
    PluginJar jar = PluginJar.optimizing("modern", EQUAL_SHARES);
    byte[] provider = jar.entry("hostile/Provider.class").clone();
    provider[7] = (byte) (44 + Runtime.version().feature() + 1); // class file version of its Java
    jar.entry("hostile/Provider.class", provider).write(folder.resolve("modern.jar"));

    assertRefused("modern.jar", Refusal.BROKEN)
        .isEqualTo(
            "It was compiled for a newer Java than %d, which runs here. Compile it with --release 17."
                .formatted(Runtime.version().feature()));
  }

  @Test
  void aProviderThatIsNotThereIsToldSo() throws IOException {
    PluginJar.of("absent").provider("absent.Provider").write(folder.resolve("absent.jar"));

    assertRefused("absent.jar", Refusal.BROKEN).contains("Provider absent.Provider not found");
  }

  @Test
  void aConstructorThatThrowsIsToldSo() throws IOException {
    String source =
        PluginJar.provider("angry", "return null;")
            .replace(
                "public String id()",
                "public Provider() { throw new IllegalStateException(\"no licence\"); } public"
                    + " String id()");
    PluginJar.of("angry")
        .provider("hostile.Provider")
        .source("hostile.Provider", source)
        .write(folder.resolve("angry.jar"));

    assertRefused("angry.jar", Refusal.BROKEN)
        .startsWith("It cannot introduce itself: it threw IllegalStateException: no licence");
  }

  @Test
  void aConstructorThatHangsIsToldSo() throws IOException {
    String source =
        PluginJar.provider("slow", "return null;")
            .replace(
                "return \"Hostile\";",
                "while (id() != null) { Thread.onSpinWait(); } return null;");
    PluginJar.of("slow")
        .provider("hostile.Provider")
        .source("hostile.Provider", source)
        .write(folder.resolve("slow.jar"));

    PluginReport report = loader(HASTY).loadFolder(folder);

    assertThat(report.refused())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.reason()).isEqualTo(Refusal.HANGS);
              assertThat(refused.message())
                  .isEqualTo(
                      "It did not finish introducing itself in 0.2 s. Constructors and"
                          + " descriptions must not compute.");
            });
  }

  @Test
  void aDefaultOutsideItsOwnBoundsIsToldSo() throws IOException {
    String source =
        PluginJar.provider("odd", "return null;")
            .replace(
                "return List.of();",
                "return List.of(new Parameter.Whole(\"steps\", \"Steps\", \"\", \"\", 1, 9, 10));");
    PluginJar.of("odd")
        .provider("hostile.Provider")
        .source("hostile.Provider", source)
        .write(folder.resolve("odd.jar"));

    assertRefused("odd.jar", Refusal.BROKEN)
        .contains("parameter steps (10) must be a whole number in 1 … 9");
  }

  @Test
  void anIdThatIsBuiltInIsToldSo() throws IOException {
    PluginJar.optimizing("taken", EQUAL_SHARES).write(folder.resolve("taken.jar"));

    assertRefused("taken.jar", Refusal.DUPLICATE)
        .isEqualTo("Its optimizer taken has the id of one that is built in. Rename it.");
  }

  @Test
  void ofTwoVersionsTheNewerLoads() throws IOException {
    PluginJar.optimizing("twice", EQUAL_SHARES).write(folder.resolve("a-old.jar"));
    PluginJar.optimizing("twice", EQUAL_SHARES)
        .manifest(PluginDescriptor.VERSION_ATTRIBUTE, "1.0.10")
        .write(folder.resolve("b-new.jar"));
    PluginJar.optimizing("twice", EQUAL_SHARES)
        .manifest(PluginDescriptor.VERSION_ATTRIBUTE, "1.0.9")
        .write(folder.resolve("c-middle.jar"));

    PluginReport report = loader(PATIENT).loadFolder(folder);

    assertThat(report.loaded())
        .extracting(plugin -> plugin.descriptor().version())
        .containsExactly("1.0.10");
    assertThat(report.refused())
        .extracting(RefusedPlugin::message)
        .containsOnly(
            "twice is there as version 1.0.10 already, in b-new.jar. Remove one of the two files.");
  }

  @Test
  void aPluginThatIsSwitchedOffIsListedButNotRun() throws IOException {
    PluginJar.optimizing("off", EQUAL_SHARES).write(folder.resolve("off.jar"));

    assertRefused("off.jar", Refusal.DISABLED).isEqualTo("It is switched off.");
  }

  @Test
  void aBrokenPluginDoesNotSpoilASoundOne() throws IOException {
    Files.writeString(folder.resolve("a.jar"), "not a jar");
    PluginJar.optimizing("sound", EQUAL_SHARES).write(folder.resolve("b.jar"));
    Files.writeString(folder.resolve("readme.txt"), "not even meant to be one");

    PluginReport report = loader(PATIENT).loadFolder(folder);

    assertThat(report.loaded()).hasSize(1);
    assertThat(report.refused()).hasSize(1);
  }

  private AbstractStringAssert<?> assertRefused(String file, Refusal reason) throws IOException {
    RefusedPlugin refused =
        loader(PATIENT).loadFolder(folder).refused().stream()
            .filter(one -> one.file().endsWith(file))
            .findFirst()
            .orElseThrow();
    assertThat(refused.reason()).isEqualTo(reason);
    return assertThat(refused.message());
  }

  private static PluginLoader loader(GuardLimits limits) {
    return new PluginLoader(new Watchdog(Thread::new, limits), Set.of("taken"), Set.of("off"));
  }

  private void zip(String name, byte[] plugin, byte[] library) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("plugin.jar"));
      zip.write(plugin);
      zip.putNextEntry(new ZipEntry("lib/library.jar"));
      zip.write(library);
    }
    Files.write(folder.resolve(name), bytes.toByteArray());
  }
}
