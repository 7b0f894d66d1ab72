package org.fedsllm.app.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fedsllm.app.optimize.CurrentOptimizers;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.Problem;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.app.testing.BuiltPlugin;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.optimizer.conformance.ConformanceReport;
import org.fedsllm.optimizer.conformance.StandardProblems;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsViewModelTest {
  @TempDir private Path root;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final Notices notices = new Notices();
  private final JobQueue jobs = new JobQueue(background);
  private final List<Path> opened = new ArrayList<>();
  private Path folder;
  private SettingsStore store;
  private CurrentOptimizers optimizers;
  private PluginsViewModel model;

  @BeforeEach
  void make() {
    folder = root.resolve("plugins");
    store = new SettingsStore(root.resolve("settings.json"));
    optimizers =
        new CurrentOptimizers(InstalledOptimizers.load(folder, GuardLimits.INTERACTIVE, Set.of()));
    model =
        new PluginsViewModel(
            optimizers,
            new SettingsModel(store, background),
            new PluginCheckViewModel(jobs, notices),
            notices,
            background,
            opened::add);
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void anAddedPluginIsOfferedAtOnce() throws IOException {
    assertThat(model.rows()).isEmpty();
    add(BuiltPlugin.in(root.resolve("kind")));

    assertThat(row("kind.jar").state()).isEqualTo(PluginRow.State.LOADED);
    assertThat(row("kind.jar").version()).isEqualTo("1.0.0");
    assertThat(model.selectedProperty().get()).isSameAs(row("kind.jar"));
    assertThat(optimizers.catalog().find("kind")).isPresent();
    assertThat(notices.newsProperty().get().message()).isEqualTo("kind 1.0.0 was added.");
  }

  @Test
  void aFileThatIsNoPluginIsRefusedInWordsAndIsAProblemUntilItIsRemoved() throws IOException {
    add(Files.writeString(root.resolve("broken.jar"), "not a jar"));

    assertThat(row("broken.jar").state()).isEqualTo(PluginRow.State.REFUSED);
    assertThat(row("broken.jar").message()).startsWith("It cannot be read:");
    assertThat(notices.newsProperty().get().failure()).isTrue();
    assertThat(notices.problems())
        .extracting(Problem::source)
        .containsExactly("plug-in broken.jar");

    model.remove(row("broken.jar"));
    fx.runUntil(() -> model.rows().isEmpty());
    assertThat(notices.problems()).isEmpty();
    assertThat(model.selectedProperty().get()).isNull();
  }

  @Test
  void aSwitchedOffPluginIsNotOfferedNowNorAtTheNextStart() throws IOException {
    add(BuiltPlugin.in(root.resolve("kind")));
    model.setEnabled(row("kind.jar"), false);
    settle();

    assertThat(row("kind.jar").enabled()).isFalse();
    assertThat(optimizers.catalog().find("kind")).isEmpty();
    assertThat(notices.problems()).isEmpty();
    background.close(); // writes what is to be remembered
    assertThat(store.loadOrDefaults().disabledPlugins()).containsExactly("kind");
  }

  @Test
  void aPluginThatIsSwitchedOnAgainIsBack() throws IOException {
    add(BuiltPlugin.in(root.resolve("kind")));
    model.setEnabled(row("kind.jar"), false);
    settle();
    model.setEnabled(row("kind.jar"), true);
    settle();

    assertThat(optimizers.catalog().find("kind")).isPresent();
  }

  @Test
  void aRemovedPluginComesBackByUndo() throws IOException {
    add(BuiltPlugin.in(root.resolve("kind")));
    model.remove(row("kind.jar"));
    fx.runUntil(() -> model.rows().isEmpty());
    assertThat(optimizers.catalog().find("kind")).isEmpty();
    assertThat(folder.resolve("kind.jar")).doesNotExist();

    notices.newsProperty().get().offer().orElseThrow().action().run();
    fx.runUntil(() -> !model.rows().isEmpty());
    assertThat(optimizers.catalog().find("kind")).isPresent();
  }

  @Test
  void whatCannotBeAddedChangesNothing() throws IOException {
    model.add(Files.writeString(root.resolve("notes.txt"), "no plug-in"));
    settle();

    assertThat(notices.newsProperty().get().message())
        .startsWith("The plug-in was not added. notes.txt is no plug-in.");
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void aCheckReportsOnEveryStandardProblem() throws IOException {
    add(BuiltPlugin.in(root.resolve("kind")));
    PluginRow kind = row("kind.jar");
    model.checks().check(kind);
    assertThat(jobs.active()).hasSize(1);
    assertThatThrownBy(() -> model.checks().check(kind)).hasMessageContaining("being checked");
    fx.runUntil(() -> model.checks().runningProperty().get() == null);

    ConformanceReport report = model.checks().reports().get(kind.file()).optimizers().get(0);
    assertThat(report.passed()).isTrue();
    assertThat(report.measurements()).hasSize(StandardProblems.all().size());
    assertThat(notices.newsProperty().get().message()).isEqualTo("kind conforms.");

    model.reload();
    assertThat(model.checks().reports()).isEmpty();
  }

  @Test
  void aPluginThatDoesNotConformSaysSo() throws IOException {
    add(
        BuiltPlugin.in(
            root.resolve("furious"),
            source ->
                source.replace(
                    "double[] main = new",
                    "if (size > 0) throw new IllegalStateException(\"no\");"
                        + " double[] main = new")));
    model.checks().check(row("furious.jar"));
    fx.runUntil(() -> model.checks().runningProperty().get() == null);

    assertThat(model.checks().reports().get(folder.resolve("furious.jar")).passed()).isFalse();
    assertThat(notices.newsProperty().get().failure()).isTrue();
  }

  @Test
  void aFileThatWasSpoiledMeanwhileCannotBeChecked() throws IOException {
    add(BuiltPlugin.in(root.resolve("kind")));
    Files.writeString(folder.resolve("kind.jar"), "not a jar");
    model.checks().check(row("kind.jar"));
    fx.runUntil(() -> model.checks().runningProperty().get() == null);

    assertThat(notices.newsProperty().get().message())
        .startsWith("The check did not end. It cannot be read:");
  }

  @Test
  void aCancelledCheckReportsNothing() throws IOException {
    add(BuiltPlugin.in(root.resolve("kind")));
    model.checks().check(row("kind.jar"));
    model.checks().runningProperty().get().job().cancel();
    fx.runUntil(() -> model.checks().runningProperty().get() == null);

    assertThat(model.checks().reports()).isEmpty();
    assertThat(notices.newsProperty().get().message()).isEqualTo("The check of kind was stopped.");
  }

  @Test
  void theFolderIsMadeBeforeItIsOpened() {
    model.openFolder();
    background.close();

    assertThat(opened).containsExactly(folder);
    assertThat(folder).isDirectory();
  }

  private void add(Path jar) {
    model.add(jar);
    settle();
  }

  private void settle() {
    fx.runUntil(() -> !model.busyProperty().get());
  }

  private PluginRow row(String file) {
    return model.rows().stream()
        .filter(row -> row.fileName().equals(file))
        .findFirst()
        .orElseThrow();
  }
}
