package org.fedsllm.app.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.optimize.CurrentOptimizers;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanViewModel;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelViewModelTest {
  private static final double ROUNDING_DB = 1e-9;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final PlanViewModel plan =
      new PlanViewModel(
          session,
          new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader())),
          new Notices(),
          background);
  private final CurrentOptimizers installed =
      new CurrentOptimizers(InstalledOptimizers.withoutPlugins());
  private final ChannelViewModel model = new ChannelViewModel(session, plan, installed);

  @BeforeEach
  void open() {
    session.open(
        Projects.ofClients(3)
            .withPlan(new PlanSpec(OptimizerChoice.of("equal-bandwidth"), List.of())),
        null);
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void separatingTheBandsKeepsAllOfTheBandwidth() {
    QuantityEntry mainBand = model.mainBand();
    assertThat(mainBand.valueProperty().get()).isNaN();

    model.regime().choose(BandRegime.SEPARATE);

    assertThat(radio().band()).isEqualTo(new BandPlan.Separate(10e6, 10e6));
    assertThat(mainBand.textProperty().get()).isEqualTo("10");
  }

  @Test
  void oneBandKeepsItsRegimeWhenItsWidthChanges() {
    model.regime().choose(BandRegime.SHARED);
    model.oneBand().enter("500 kHz");

    assertThat(radio().band()).isEqualTo(new BandPlan.Shared(5e5));
  }

  @Test
  void everyChangeIsOneEditThatUndoTakesBack() {
    RadioSpec before = radio();
    model.noise().enter("-170 dBm/Hz");
    assertThat(session.undoNameProperty().get()).isEqualTo("Change noise density");
    session.undo();

    assertThat(radio()).isEqualTo(before);
    assertThat(session.undoNameProperty().get()).isNull();
  }

  @Test
  void aFieldFollowsUndo() {
    QuantityEntry shadowing = model.shadowing();
    shadowing.enter("8");
    session.undo();

    assertThat(shadowing.textProperty().get()).isEqualTo("0");
  }

  @Test
  void aRefusalStandsAtTheField() {
    QuantityEntry shadowing = model.shadowing();
    shadowing.enter("-8");

    assertThat(shadowing.errorProperty().get())
        .isEqualTo("Shadowing must be from 0 dB, but “-8” was typed.");
    assertThat(radio().shadowingSigmaDb()).isZero();
  }

  @Test
  void fieldsOfOtherModelsHaveNoValue() {
    QuantityEntry intercept = model.intercept();
    QuantityEntry carrier = model.carrier();
    assertThat(carrier.valueProperty().get()).isNaN();

    model.pathLoss().choose(PathLossChoice.STREET_OBSTRUCTED);

    assertThat(intercept.valueProperty().get()).isNaN();
    assertThat(carrier.textProperty().get()).isEqualTo("2");
    assertThat(model.pathLoss().valueProperty().get()).isEqualTo(PathLossChoice.STREET_OBSTRUCTED);
  }

  @Test
  void aRicianFactorBelongsToRicianFading() {
    ProjectChoice<FadingChoice> fading = model.fading();
    fading.choose(FadingChoice.RICIAN);
    model.ricianK().enter("9 dB");

    assertThat(radio().fading()).isEqualTo(new Fading.Rician(9));
    assertThat(fading.valueProperty().get()).isEqualTo(FadingChoice.RICIAN);
  }

  @Test
  void downlinksCanBeCountedAndLeftOutAgain() {
    ProjectChoice<Boolean> modelled = model.downlinkModelled();
    modelled.choose(true);
    model.servers().mainPower().enter("40 dBm");
    assertThat(radio().modelledDownlink().orElseThrow().mainServerPowerW()).isEqualTo(10);

    modelled.choose(false);
    assertThat(radio().modelledDownlink()).isEmpty();
  }

  @Test
  void theLinkBudgetFollowsThePlan() {
    fx.runUntil(() -> !plan.staleProperty().get());

    assertThat(model.budgets()).extracting(LinkBudget::clientId).containsExactly("c1", "c2", "c3");
    LinkBudget first = model.budgets().get(0);
    assertThat(first.main().distanceM()).isEqualTo(100);
    assertThat(first.main().pathLossDb()).isCloseTo(128.1 - 37.6, within(ROUNDING_DB));
    double bandwidthHz = 20e6 / 6;
    double snr = Math.pow(10, -9.05) * 0.01 / (4e-21 * bandwidthHz);
    assertThat(first.main().snrDb()).isCloseTo(10 * Math.log10(snr), within(ROUNDING_DB));
  }

  @Test
  void theTermsOfALinkAddUpToItsSnr() {
    model.shadowing().enter("8 dB");
    model.fading().choose(FadingChoice.RAYLEIGH);
    fx.runUntil(() -> !plan.staleProperty().get());

    for (LinkBudget budget : model.budgets()) {
      LinkBudget.Link link = budget.main();
      assertThat(budget.transmitPowerDbm() - link.pathLossDb() - link.noiseDbm())
          .isCloseTo(link.snrDb(), within(ROUNDING_DB));
      double mean = 128.1 + 37.6 * Math.log10(link.distanceM() / 1000);
      assertThat(link.pathLossDb() - link.shadowingDb()).isCloseTo(mean, within(ROUNDING_DB));
      assertThat(link.shadowingDb()).isNotZero();
      assertThat(link.fadingDb()).isFinite().isNotZero();
    }
  }

  @Test
  void withoutFadingThereIsNoFade() {
    fx.runUntil(() -> !plan.staleProperty().get());

    assertThat(model.budgets().get(0).main().fadingDb()).isNaN();
    assertThat(model.budgets().get(0).main().shadowingDb()).isZero();
  }

  @Test
  void redrawingIsOneEditThatMovesEveryLink() {
    model.shadowing().enter("8 dB");
    fx.runUntil(() -> !plan.staleProperty().get());
    double before = model.budgets().get(0).main().shadowingDb();
    long seed = session.projectProperty().get().seed();
    model.realisation().redraw();
    fx.runUntil(() -> !plan.staleProperty().get());

    assertThat(session.undoNameProperty().get()).isEqualTo("Redraw the channels");
    assertThat(model.realisation().seedProperty().get()).isEqualTo(String.valueOf(seed + 1));
    assertThat(model.budgets().get(0).main().shadowingDb()).isNotEqualTo(before);

    session.undo();
    fx.runUntil(() -> !plan.staleProperty().get());
    assertThat(model.budgets().get(0).main().shadowingDb()).isEqualTo(before);
  }

  @Test
  void aSeedIsAWholeNumber() {
    model.realisation().enter("12345678901");
    assertThat(session.projectProperty().get().seed()).isEqualTo(12345678901L);
    model.realisation().enter("lucky");

    assertThat(model.realisation().errorProperty().get()).contains("lucky", "whole number");
    assertThat(session.projectProperty().get().seed()).isEqualTo(12345678901L);
  }

  @Test
  void theFigureShowsTheRatiosOfTheTable() {
    fx.runUntil(() -> !plan.staleProperty().get());

    assertThat(model.snrFigureProperty().get().data().rows().get(1))
        .containsExactly(
            "c2",
            model.budgets().get(1).main().snrDb(),
            model.budgets().get(1).federated().snrDb());
  }

  private RadioSpec radio() {
    return session.projectProperty().get().scenario().radio();
  }
}
