package org.fedsllm.app.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.fedsllm.app.optimize.ShareRow.Share;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.Problem;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.session.StationEdits;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.OptimizerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharesViewModelTest {
  private static final double BAND_HZ = 2e7;

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
  private final SharesViewModel model =
      new SharesViewModel(session, plan.planProperty(), comparison.selectedProperty());

  @BeforeEach
  void open() {
    session.open(
        Projects.ofClients(3)
            .withPlan(
                new PlanSpec(
                    OptimizerChoice.of("fedsllm-exact"),
                    List.of(OptimizerChoice.of("equal-bandwidth"), OptimizerChoice.of("tdma")))),
        null);
    awaitPlan();
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void everyClientHasItsSharesAndItsEnergy() {
    assertThat(model.rows()).extracting(ShareRow::client).containsExactly("c1", "c2", "c3");
    assertThat(main(0).bandwidthHz())
        .isEqualTo(plan.planProperty().get().allocation().orElseThrow().mainBandwidthHz(0));
    assertThat(model.rows()).allSatisfy(row -> assertThat(row.energyJ()).isPositive());
    assertThat(main(0).locked()).isFalse();
  }

  @Test
  void aLockKeepsTheShareThatIsSeenAndCanBeUndone() {
    double seenHz = main(1).bandwidthHz();

    model.toggle("c2", main(1));
    awaitPlan();
    assertThat(session.undoNameProperty().get()).isEqualTo("Lock main share of c2");
    assertThat(main(1)).isEqualTo(new Share(Link.MAIN, seenHz, true));

    comparison.makePlanWith("equal-bandwidth");
    awaitPlan();
    assertThat(main(1).bandwidthHz()).isEqualTo(seenHz);

    session.undo();
    session.undo();
    awaitPlan();
    assertThat(main(1).locked()).isFalse();
    assertThat(session.projectProperty().get().plan().lockedShares()).isEmpty();
  }

  @Test
  void aSecondToggleUnlocksByName() {
    model.toggle("c1", federated(0));
    awaitPlan();
    model.toggle("c1", federated(0));
    awaitPlan();

    assertThat(session.undoNameProperty().get()).isEqualTo("Unlock federated share of c1");
    assertThat(federated(0).locked()).isFalse();
  }

  @Test
  void theSharesOfTheSelectedPlanAreSeenAndLocked() {
    comparison.select(row("equal-bandwidth"));
    double equalHz = main(0).bandwidthHz();
    model.toggle("c1", main(0));
    awaitPlan();

    assertThat(equalHz).isEqualTo(BAND_HZ / 6);
    assertThat(session.projectProperty().get().plan().lockedShares())
        .containsExactly(new LockedShare("c1", Link.MAIN, equalHz));
  }

  @Test
  void aPlanWithoutSharesHasNoneToLock() {
    comparison.select(row("tdma"));

    assertThat(main(0).bandwidthHz()).isNaN();
    assertThat(main(0).canToggle()).isFalse();
  }

  @Test
  void impossibleLocksAreAProblemThatUnlockMends() {
    model.toggle("c1", main(0));
    model.toggle("c2", main(1));
    awaitPlan();
    double lockedHz = main(0).bandwidthHz() + main(1).bandwidthHz();
    session.apply(
        new Edit(
            "Narrow the band",
            project ->
                project.withScenario(
                    project
                        .scenario()
                        .withRadio(
                            project
                                .scenario()
                                .radio()
                                .withBand(new BandPlan.Pooled(lockedHz / 2))))));
    awaitPlan();

    Problem problem = notices.problems().get(0);
    assertThat(problem.message()).contains("locked shares", "c1 main", "Unlock");
    assertThat(main(0).locked()).isTrue();
    assertThat(main(0).canToggle()).isTrue();
    Notices.Offer offer = problem.offer().orElseThrow();
    assertThat(offer.words()).isEqualTo("Unlock");
    offer.action().run();
    awaitPlan();

    assertThat(notices.problems()).isEmpty();
    assertThat(session.undoNameProperty().get()).isEqualTo("Unlock all shares");
    assertThat(plan.planProperty().get().delayS()).isFinite();
  }

  @Test
  void anotherParameterOfAnOptimizerLeavesTheLocks() {
    model.toggle("c1", main(0));
    OptimizerProvider provider = optimizers.catalog().require("equal-bandwidth");
    session.apply(
        new Edit(
            "Change η",
            project ->
                new OptimizerSlot(provider.id()).with(project, provider.parameters().get(0), 0.3)));

    assertThat(session.projectProperty().get().plan().lockedShares()).hasSize(1);
  }

  @Test
  void aDeletedClientTakesItsLockAlong() {
    model.toggle("c3", main(2));
    awaitPlan();
    session.apply(StationEdits.delete(Set.of(Station.client("c3"))));
    awaitPlan();

    assertThat(model.rows()).hasSize(2);
    assertThat(session.projectProperty().get().plan().lockedShares()).isEmpty();
  }

  private Share main(int k) {
    return model.rows().get(k).main();
  }

  private Share federated(int k) {
    return model.rows().get(k).federated().orElseThrow();
  }

  private ComparisonRow row(String id) {
    return comparison.rows().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  private void awaitPlan() {
    fx.runUntil(() -> !plan.staleProperty().get());
  }
}
