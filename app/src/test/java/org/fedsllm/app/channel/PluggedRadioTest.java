package org.fedsllm.app.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fedsllm.app.optimize.CurrentOptimizers;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanViewModel;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.Problem;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.BuiltPlugin;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.PluggedFading;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Radio models of plug-ins in the channel's choices, its form, and the list of problems. */
class PluggedRadioTest {
  private static final double ROUNDING_DB = 1e-9;

  @TempDir private Path folder;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final Notices notices = new Notices();
  private final ProjectSession session = new ProjectSession();
  private final CurrentOptimizers installed =
      new CurrentOptimizers(InstalledOptimizers.withoutPlugins());
  private final PlanViewModel plan =
      new PlanViewModel(
          session,
          new PlanComputation(installed::catalog, installed::radioModels),
          notices,
          background);
  private final ChannelViewModel model = new ChannelViewModel(session, plan, installed);

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void aPluginsPathLossIsOfferedChosenAndUsedWithItsParameters() throws IOException {
    install("return 40 + wallDb + 30 * Math.log10(distanceM);");
    open(Projects.ofClients(3));
    assertThat(model.pathLosses()).extracting(PathLossChoice::words).endsWith("Thick walls");

    model.pathLoss().choose(model.pathLosses().get(model.pathLosses().size() - 1));
    settle();

    assertThat(radio().pathLoss()).isEqualTo(PluggedPathLoss.of("thick-walls"));
    assertThat(model.pathLoss().valueProperty().get().words()).isEqualTo("Thick walls");
    assertThat(firstLossDb()).isCloseTo(40 + 5 + 60, within(ROUNDING_DB));

    Parameter wall = model.pluggedPathLossProperty().get().parameters().get(0);
    session.apply(new Edit("wall", project -> PluggedSlot.pathLoss().with(project, wall, 12.0)));
    settle();
    assertThat(firstLossDb()).isCloseTo(40 + 12 + 60, within(ROUNDING_DB));
    assertThat(notices.problems()).isEmpty();
  }

  @Test
  void aMissingPathLossIsAProblemUntilItsPluginComes() throws IOException {
    open(Projects.ofClients(2));
    settle();
    change(radio().withPathLoss(PluggedPathLoss.of("thick-walls")));
    settle();

    assertThat(plan.planProperty().get()).isNull();
    assertThat(model.budgets()).isEmpty();
    assertThat(model.pathLoss().valueProperty().get().words()).isEqualTo("thick-walls");
    assertThat(model.pathLossMissingProperty().get()).isTrue();
    assertThat(notices.problems())
        .extracting(Problem::message)
        .containsExactly(
            "The path loss model (thick-walls) is of a plug-in that is not installed."
                + " Install it, or choose another path loss model.");

    install("return 90;");
    plan.refresh();
    settle();
    assertThat(model.pathLossMissingProperty().get()).isFalse();
    assertThat(notices.problems()).isEmpty();
    assertThat(firstLossDb()).isCloseTo(90, within(ROUNDING_DB));
  }

  @Test
  void aMissingFadingIsAProblemThoughThereIsAPlan() {
    RadioProblems.watch(session, installed, notices);
    open(Projects.ofClients(2));
    change(radio().withFading(PluggedFading.of("gone")));
    settle();

    assertThat(plan.planProperty().get()).isNotNull();
    assertThat(notices.problems())
        .extracting(Problem::message)
        .containsExactly(
            "The fading model (gone) is of a plug-in that is not installed."
                + " Install it, or choose another fading model.");
    model.fading().choose(FadingChoice.RAYLEIGH);
    assertThat(notices.problems()).isEmpty();
  }

  @Test
  void aPathLossThatGivesNoNumberIsNamedWithItsClient() throws IOException {
    install("return distanceM > 250 ? Double.NaN : 90;");
    open(Projects.ofClients(3));
    change(radio().withPathLoss(PluggedPathLoss.of("thick-walls")));
    settle();

    assertThat(notices.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .startsWith(
            "The path loss model (thick-walls) gives client c3 at 300.0 m a loss of NaN dB");
  }

  private void install(String body) throws IOException {
    Path jar = BuiltPlugin.withPathLoss(folder.resolve("walls"), body);
    installed.replace(InstalledOptimizers.load(jar.getParent(), GuardLimits.INTERACTIVE, Set.of()));
  }

  private void open(Project project) {
    session.open(
        project.withPlan(new PlanSpec(OptimizerChoice.of("equal-bandwidth"), List.of())), null);
  }

  private void change(RadioSpec radio) {
    session.apply(
        new Edit("radio", project -> project.withScenario(project.scenario().withRadio(radio))));
  }

  private void settle() {
    fx.runUntil(() -> !plan.staleProperty().get());
  }

  private double firstLossDb() {
    return model.budgets().get(0).main().pathLossDb();
  }

  private RadioSpec radio() {
    return session.projectProperty().get().scenario().radio();
  }
}
