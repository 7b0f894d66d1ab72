package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.optimize.CurrentOptimizers;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.session.Notices.Offer;
import org.fedsllm.app.session.Problem;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.PluggedFading;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioSpec;
import org.junit.jupiter.api.Test;

class CuresTest {
  private final ProjectSession session = new ProjectSession();
  private final List<String> shown = new ArrayList<>();
  private final CurrentOptimizers optimizers =
      new CurrentOptimizers(InstalledOptimizers.withoutPlugins());
  private final Cures cures = new Cures(session, optimizers, () -> shown.add("plug-ins"));

  @Test
  void aMissingOptimizerIsReplacedByTheExactOneAsOneEdit() {
    Project project = Projects.ofClients(3);
    session.openUnnamed(
        project.withPlan(project.plan().withOptimizers(OptimizerChoice.of("gone"), List.of())));

    Cure cure = cures.of(new Problem("plan", "There is no optimizer gone."));
    assertThat(cure.place()).isEqualTo(PlaceTitles.PLAN);
    cure.offers().get(0).action().run();

    String exact = optimizers.catalog().providers().get(0).id();
    assertThat(session.settled().orElseThrow().plan().optimizer().id()).isEqualTo(exact);
    assertThat(session.undoNameProperty().get()).startsWith("Plan with ");
  }

  @Test
  void aMissingPathLossIsReplacedByTheMacroCells() {
    String known = optimizers.catalog().providers().get(0).id();
    Project project = Projects.ofClients(3);
    Project planned =
        project.withPlan(project.plan().withOptimizers(OptimizerChoice.of(known), List.of()));
    session.openUnnamed(withRadio(planned, new PluggedPathLoss("gone", null), null));

    Cure cure = cures.of(new Problem("plan", "There is no path loss gone."));
    assertThat(cure.place()).isEqualTo(PlaceTitles.CHANNEL);
    assertThat(cure.field()).isEqualTo("path-loss");
    cure.offers().get(0).action().run();

    assertThat(session.settled().orElseThrow().scenario().radio().pathLoss())
        .isEqualTo(LogDistancePathLoss.MACRO_CELL);
  }

  @Test
  void aMissingFadingIsDoneWithout() {
    session.openUnnamed(withRadio(Projects.ofClients(3), null, new PluggedFading("gone", null)));

    Cure cure = cures.of(new Problem("fading", "There is no fading gone."));
    cure.offers().get(0).action().run();

    assertThat(session.settled().orElseThrow().scenario().radio().fading())
        .isEqualTo(new Fading.None());
  }

  @Test
  void aRefusedPlugInLeadsToTheManager() {
    cures.of(new Problem("plug-in a.jar", "Not loaded.")).offers().forEach(this::take);

    assertThat(shown).containsExactly("plug-ins");
  }

  private void take(Offer offer) {
    offer.action().run();
  }

  private static Project withRadio(Project project, PluggedPathLoss loss, PluggedFading fading) {
    RadioSpec radio = project.scenario().radio();
    radio = loss == null ? radio : radio.withPathLoss(loss);
    radio = fading == null ? radio : radio.withFading(fading);
    return project.withScenario(project.scenario().withRadio(radio));
  }
}
