package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.radio.Downlink;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.workload.ClientDesign;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.Test;

/** What an aggregation sends is what its delay is counted for. */
class AggregationDelayTest {
  private static final double ROUNDING = 1e-12;
  private final Project quickstart = withDownlink(SampleProjects.load("quickstart"));
  private final TransformerWorkload model = (TransformerWorkload) quickstart.workload();

  @Test
  void ffaLoraSendsOnlyB() {
    ClientLoads usual = loads(Aggregation.FED_AVG);
    ClientLoads onlyB = loads(Aggregation.FFA_LORA);
    double share =
        (double) model.lora().bParametersPerBlock(model.transformer())
            / model.lora().parametersPerBlock(model.transformer());

    assertThat(share).isBetween(0.3, 0.8);
    assertThat(onlyB.adapterBits(0)).isCloseTo(share * usual.adapterBits(0), within(1e-3));
    assertThat(onlyB.adapterDownloadS(0))
        .isCloseTo(share * usual.adapterDownloadS(0), within(ROUNDING));
    assertThat(onlyB.activationBits(0)).isEqualTo(usual.activationBits(0));
  }

  @Test
  void floraTellsEveryoneEverybodysFactors() {
    ClientLoads usual = loads(Aggregation.FED_AVG);
    ClientLoads stacked = loads(Aggregation.FLORA);

    assertThat(stacked.adapterBits(0)).isEqualTo(usual.adapterBits(0));
    assertThat(stacked.adapterDownloadS(0))
        .isCloseTo(usual.size() * usual.adapterDownloadS(0), within(ROUNDING));
  }

  @Test
  void floraCountsEveryRank() {
    int rank = model.lora().rank();
    Project mixed =
        quickstart.withWorkload(model.withDesigns(Map.of("c1", new ClientDesign(null, 3 * rank))));
    int clients = quickstart.scenario().clients().size();
    ClientLoads stacked = DelayProblemFactory.average(with(mixed, Aggregation.FLORA)).clients();

    // All are cut at the same block, so all hear the same: 3 r of the first and r of each other.
    assertThat(stacked.adapterDownloadS(0))
        .isCloseTo((clients + 2) * loads(Aggregation.FED_AVG).adapterDownloadS(1), within(ROUNDING))
        .isCloseTo(stacked.adapterDownloadS(1), within(ROUNDING));
  }

  @Test
  void hetLoraTellsEachClientWhatItsRankHasRoomFor() {
    assertThat(loads(Aggregation.HET_LORA)).isEqualTo(loads(Aggregation.FED_AVG));
  }

  private ClientLoads loads(Aggregation aggregation) {
    return DelayProblemFactory.average(with(quickstart, aggregation)).clients();
  }

  private static Project with(Project project, Aggregation aggregation) {
    TrainingSpec training = project.trainable().orElseThrow();
    return project.withTraining(
        training.withAlgorithm(training.algorithm().withAggregation(aggregation)));
  }

  private static Project withDownlink(Project project) {
    RadioSpec radio = project.scenario().radio();
    return project.withScenario(
        project
            .scenario()
            .withRadio(
                new RadioSpec(
                    radio.band(),
                    radio.noisePsdWPerHz(),
                    radio.pathLoss(),
                    radio.shadowingSigmaDb(),
                    radio.fading(),
                    new Downlink(1, 1))));
  }
}
