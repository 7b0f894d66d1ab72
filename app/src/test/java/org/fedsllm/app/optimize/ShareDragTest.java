package org.fedsllm.app.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.BandPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShareDragTest {
  private static final double BAND_HZ = 2e7;
  private static final double EQUAL_HZ = BAND_HZ / 6; // three clients with two links each
  private static final double ROUNDING = 1e-6;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final Notices notices = new Notices();
  private final CurrentOptimizers optimizers =
      new CurrentOptimizers(InstalledOptimizers.withoutPlugins());
  private final PlanComputation computation =
      new PlanComputation(optimizers::catalog, optimizers::radioModels);
  private final PlanViewModel plan = new PlanViewModel(session, computation, notices, background);
  private final ComparisonViewModel comparison =
      new ComparisonViewModel(session, optimizers, plan, computation, notices, background);
  private final SharesViewModel shares =
      new SharesViewModel(session, plan.planProperty(), comparison.selectedProperty());
  private final ShareDrag drag = shares.drag();

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void movingIsSolvedAsItGoesAndLettingGoIsOneEdit() {
    open(new BandPlan.Pooled(BAND_HZ));
    double freeS = plan.planProperty().get().delayS();

    drag.grab("c2", Link.MAIN);
    drag.move(2e6);
    awaitPlan();
    assertThat(plan.planProperty().get().allocation().orElseThrow().mainBandwidthHz(1))
        .isEqualTo(2e6);
    assertThat(plan.planProperty().get().delayS()).isGreaterThan(freeS);
    assertThat(locks()).isEmpty();

    assertThat(drag.move(1e6)).isEqualTo("c2 main link\n1 MHz, locked");
    drag.release();
    assertThat(locks()).containsExactly(new LockedShare("c2", Link.MAIN, 1e6));
    assertThat(session.undoNameProperty().get()).isEqualTo("Set main share of c2");
    session.undo();
    assertThat(session.undoNameProperty().get()).isNull();
  }

  @Test
  void aShareGoesNoFurtherThanTheOthersLeaveAndSaysWhy() {
    open(new BandPlan.Pooled(BAND_HZ));
    drag.set("c1", Link.FEDERATED, 5e6);
    awaitPlan();

    drag.grab("c2", Link.MAIN);
    String words = drag.move(BAND_HZ);
    drag.release();
    awaitPlan();

    assertThat(words).contains("At most", "5 MHz are locked", "4 other shares need some");
    double mostHz = BAND_HZ - 5e6 - 4 * 0.01 * EQUAL_HZ;
    assertThat(locks().get(1).bandwidthHz()).isCloseTo(mostHz, within(ROUNDING));
    assertThat(plan.planProperty().get().delayS()).isFinite();
    assertThat(notices.problems()).isEmpty();
  }

  @Test
  void aShareIsNeverNothing() {
    open(new BandPlan.Separate(BAND_HZ, BAND_HZ));

    drag.grab("c1", Link.MAIN);
    assertThat(drag.move(0)).contains("At least", "a hundredth of an equal share");
    drag.release();
    awaitPlan();

    assertThat(locks().get(0).bandwidthHz()).isCloseTo(BAND_HZ / 300, within(ROUNDING));
    assertThat(plan.planProperty().get().delayS()).isFinite();
  }

  @Test
  void onSeparateBandsOnlyTheOwnBandLimits() {
    open(new BandPlan.Separate(BAND_HZ, 1e6));
    drag.set("c1", Link.FEDERATED, 5e5);
    awaitPlan();

    ShareLimits limits = ShareLimits.of(plan.planProperty().get(), "c1", Link.MAIN);

    assertThat(limits.bandHz()).isEqualTo(BAND_HZ);
    assertThat(limits.lockedHz()).isZero();
    assertThat(limits.needing()).isEqualTo(2);
  }

  @Test
  void onASharedBandTheOneShareIsSetWhicheverLockWasThere() {
    open(new BandPlan.Shared(BAND_HZ));
    session.apply(LockEdits.lock(new LockedShare("c1", Link.FEDERATED, 3e6)));
    awaitPlan();

    drag.grab("c1", Link.FEDERATED);
    drag.move(4e6);
    drag.release();
    awaitPlan();

    assertThat(locks()).containsExactly(new LockedShare("c1", Link.MAIN, 4e6));
    assertThat(plan.planProperty().get().locked().fault()).isEmpty();
  }

  @Test
  void aGestureThatIsGivenUpLeavesNothing() {
    open(new BandPlan.Pooled(BAND_HZ));

    drag.grab("c1", Link.MAIN);
    drag.move(5e6);
    drag.cancel();

    assertThat(session.projectProperty().get().plan().lockedShares()).isEmpty();
    assertThat(session.undoNameProperty().get()).isNull();
  }

  @Test
  void aClickWithoutMovingChangesNothing() {
    open(new BandPlan.Pooled(BAND_HZ));

    drag.grab("c1", Link.MAIN);
    drag.release();

    assertThat(session.undoNameProperty().get()).isNull();
  }

  @Test
  void aShareIsFreedAgain() {
    open(new BandPlan.Pooled(BAND_HZ));
    drag.set("c1", Link.MAIN, 1e6);
    awaitPlan();
    drag.unlock("c1", Link.MAIN);
    awaitPlan();
    drag.unlock("c1", Link.MAIN);

    assertThat(locks()).isEmpty();
    assertThat(session.undoNameProperty().get()).isEqualTo("Unlock main share of c1");
  }

  @Test
  void aClientThatIsGoneMeanwhileIsNotMoved() {
    open(new BandPlan.Pooled(BAND_HZ));
    drag.grab("c3", Link.MAIN);
    drag.move(5e6);
    session.apply(
        new Edit(
            "Delete c3",
            project ->
                project.withScenario(
                    project.scenario().withClients(project.scenario().clients().subList(0, 2)))));

    assertThat(drag.move(4e6)).isEmpty();
    drag.release();
    assertThat(locks()).isEmpty();
  }

  @Test
  void aTypedShareIsSetOrRefusedInWords() {
    open(new BandPlan.Pooled(BAND_HZ));

    shares.type("c1", Link.MAIN, "1.5 MHz");
    awaitPlan();
    assertThat(locks()).containsExactly(new LockedShare("c1", Link.MAIN, 1.5e6));

    shares.type("c2", Link.MAIN, "25 MHz");
    assertThat(shares.refusalProperty().get()).startsWith("At most ");
    shares.type("c2", Link.MAIN, "much");
    assertThat(shares.refusalProperty().get()).contains("“much” is not a number");
    assertThat(locks()).hasSize(1);
    assertThatThrownBy(() -> drag.set("c2", Link.MAIN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("At least");
  }

  private List<LockedShare> locks() {
    return session.settled().orElseThrow().plan().lockedShares();
  }

  private void open(BandPlan band) {
    Project project = Projects.ofClients(3);
    session.open(
        project
            .withScenario(project.scenario().withRadio(project.scenario().radio().withBand(band)))
            .withPlan(new PlanSpec(OptimizerChoice.of("fedsllm-exact"), List.of())),
        null);
    awaitPlan();
  }

  private void awaitPlan() {
    fx.runUntil(() -> !plan.staleProperty().get());
  }
}
