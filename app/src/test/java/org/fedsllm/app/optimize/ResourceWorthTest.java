package org.fedsllm.app.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.fedsllm.app.optimize.ResourceWorth.ClientWorth;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against central differences of the exact optimum. */
class ResourceWorthTest {
  private static final double STEP = 1e-4;
  private static final double DIFFERENCE = 1e-4;
  private static final double BAND_HZ = 2e7;
  private static final LockedShare LOCK = new LockedShare("c2", Link.MAIN, 4e6);

  private final PlanComputation computation =
      new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader()));

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theBandsPriceIsTheSlopeOfTheOptimum(boolean locked) {
    Project project = project("fedsllm-exact", locked);
    double slope = slope(project, part -> withBand(project, BAND_HZ * (1 + part))) / BAND_HZ;

    assertThat(worth(project).perMainHz()).isCloseTo(slope, within(-DIFFERENCE * slope));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void powerAndProcessorAreWorthTheSlopeOfTheOptimum(boolean locked) {
    Project project = project("fedsllm-exact", locked);
    for (Client client : project.scenario().clients()) {
      ClientWorth worth = worth(project).clients().get(number(client));
      double power =
          slope(
              project,
              part ->
                  with(project, client.withTransmitPowerW(client.transmitPowerW() * (1 + part))));
      double processor =
          slope(
              project,
              part -> with(project, client.withProcessorHz(client.processorHz() * (1 + part))));

      assertThat(worth.perDb()).isCloseTo(power * Math.log(10) / 10, within(-DIFFERENCE * power));
      assertThat(worth.perProcessorHz() * client.processorHz())
          .isCloseTo(processor, within(-DIFFERENCE * processor));
    }
  }

  @Test
  void aPlanWithItsOwnSplitIsMeasuredUnderThatSplit() {
    Project project = project("best-split", false);
    PlanSnapshot plan = computation.solve(project, Optional.empty());
    Project cut =
        DesignChoice.of(plan.problem(), plan.allocation().orElseThrow())
            .orElseThrow()
            .use()
            .change()
            .apply(project);

    ResourceWorth there = worth(cut.withPlan(project("fedsllm-exact", false).plan()));
    assertThat(worth(project).perMainHz())
        .isCloseTo(there.perMainHz(), within(-DIFFERENCE * there.perMainHz()));
  }

  @Test
  void theWeightsAddUpAndOrderTheBottlenecks() {
    ResourceWorth worth = worth(project("fedsllm-exact", false));

    assertThat(worth.clients().stream().mapToDouble(ClientWorth::weight).sum())
        .isCloseTo(1, within(DIFFERENCE));
    assertThat(worth.holdingUp(0))
        .isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight()))
        .hasSize(3);
    assertThat(worth.bottlenecks()).containsExactly(worth.holdingUp(0).get(0).client());
    assertThat(WorthWords.of(worth)).contains("One MHz more saves", "Held up by");
  }

  @Test
  void aPlanThatDividesTheTimeHasNone() {
    PlanSnapshot plan = computation.solve(project("tdma", false), Optional.empty());

    assertThat(ResourceWorth.of(plan, plan.main())).isEmpty();
  }

  private ResourceWorth worth(Project project) {
    PlanSnapshot plan = computation.solve(project, Optional.empty());
    return ResourceWorth.of(plan, plan.main()).orElseThrow();
  }

  private double slope(Project project, DoubleFunction<Project> changed) {
    double more = computation.solve(changed.apply(STEP), Optional.empty()).delayS();
    double less = computation.solve(changed.apply(-STEP), Optional.empty()).delayS();
    return (more - less) / (2 * STEP);
  }

  private static Project withBand(Project project, double bandHz) {
    RadioSpec radio = project.scenario().radio().withBand(new BandPlan.Pooled(bandHz));
    return project.withScenario(project.scenario().withRadio(radio));
  }

  private static Project with(Project project, Client client) {
    return project.withScenario(project.scenario().withClient(client));
  }

  private static int number(Client client) {
    return Integer.parseInt(client.id().substring(1)) - 1;
  }

  private static Project project(String optimizer, boolean locked) {
    return Projects.ofClients(3)
        .withPlan(
            new PlanSpec(
                OptimizerChoice.of(optimizer), List.of(), locked ? List.of(LOCK) : List.of()));
  }
}
