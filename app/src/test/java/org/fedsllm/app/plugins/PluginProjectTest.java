package org.fedsllm.app.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fedsllm.app.testing.BuiltPlugin;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.conformance.ConformanceKit;
import org.fedsllm.optimizer.conformance.ConformanceReport;
import org.fedsllm.optimizer.conformance.StandardProblems;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.plugin.PluginReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginProjectTest {
  @TempDir private Path folder;

  @Test
  void theTemplateBuildsLoadsAndConforms() throws IOException {
    Path jar = BuiltPlugin.in(folder.resolve("Nearest First"));
    OptimizerCatalog builtIn = InstalledOptimizers.builtIn();

    PluginReport report =
        InstalledOptimizers.loader(builtIn, GuardLimits.BATCH, Set.of()).load(List.of(jar));

    assertThat(report.refused()).isEmpty();
    assertThat(report.loaded().get(0).descriptor()).hasToString("nearest-first 1.0.0");
    ConformanceReport conformance =
        new ConformanceKit(
                StandardProblems.all(),
                builtIn.require("fedsllm-exact").create(),
                InstalledOptimizers.watchdog(GuardLimits.BATCH))
            .check(report.optimizers().get(0));
    assertThat(conformance.passed()).as(conformance.toText()).isTrue();
  }

  @Test
  void theApiToCompileAgainstIsWhatAPluginSees() throws IOException {
    PluginProject.namedAfter(folder.resolve("mine")).write(folder.resolve("mine"));
    Path api =
        folder.resolve(
            "mine/repository/org/fedsllm/fedsllm-plugin-api/1.0/fedsllm-plugin-api-1.0.jar");

    try (ZipFile jar = new ZipFile(api.toFile())) {
      List<String> names = jar.stream().map(ZipEntry::getName).toList();
      assertThat(names)
          .contains(
              "org/fedsllm/optimizer/DelayOptimizer.class",
              "org/fedsllm/model/parameter/Parameter$Real.class",
              "org/fedsllm/model/delay/DelayModel.class")
          .noneMatch(name -> name.contains("internal") || name.contains("plugin"));
    }
  }

  @Test
  void everyPlaceholderIsFilled() throws IOException {
    Path project = folder.resolve("mine");
    PluginProject.namedAfter(project).write(project);

    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".jar")) {
          assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("@[a-z]+@");
        }
      }
    }
  }

  @Test
  void aFolderWithSomethingInItStaysAsItIs() throws IOException {
    Files.writeString(folder.resolve("thesis.tex"), "years of work");

    assertThatThrownBy(() -> PluginProject.namedAfter(folder).write(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(folder + " is not empty. Name a new folder.");
  }

  @Test
  void aNameWithoutLettersNamesNoPlugin() {
    assertThatThrownBy(() -> PluginProject.namedAfter(Path.of("___")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("___");
  }
}
