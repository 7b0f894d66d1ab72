package org.fedsllm.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.algorithm.Weighting;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.ClientDesign;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlgorithmViewModelTest {
  private static final double FIRST_DEADLINE_S = 4;

  private final ProjectSession session = new ProjectSession();
  private final AlgorithmViewModel model = new AlgorithmViewModel(session, () -> FIRST_DEADLINE_S);

  @BeforeEach
  void open() {
    session.open(TrainingProjects.small(1, 1), null);
  }

  @Test
  void theUsualAlgorithmIsOneShortLine() {
    assertThat(summary()).isEqualTo("SplitFed V1 · FedAvg by samples · all clients");
  }

  @Test
  void whatIsUnusualStandsInTheLine() {
    model.scheme().choose(Scheme.SPLIT_FED_V2);
    model.labels().choose(LabelPlacement.ON_CLIENT);
    model.aggregation().choose(Aggregation.FLORA);
    model.weighting().choose(Weighting.TOKENS);
    model.share().enter("50");
    model.dropout().enter("10");
    model.hasDeadline().choose(true);
    model.activationBits().choose(8);
    model.noise().enter("0.1");

    assertThat(summary())
        .isEqualTo(
            "SplitFed V2 · labels kept by clients · FLoRA by tokens · 50 % of the clients · "
                + "10 % drop out · deadline 4 s · 8-bit activations · noise σ 0.1");
  }

  @Test
  void aReferenceLeavesOutWhatDoesNotApply() {
    model.activationBits().choose(8);
    model.labels().choose(LabelPlacement.ON_CLIENT);
    model.scheme().choose(Scheme.FEDERATED);
    assertThat(summary()).isEqualTo("Federated LoRA · FedAvg by samples · all clients");
    assertThat(model.limitsProperty().get().noCrossing()).contains("no split");
    assertThat(model.limitsProperty().get().noMerging()).isEmpty();

    model.scheme().choose(Scheme.CENTRALISED);
    assertThat(summary()).isEqualTo("Centralised LoRA");
    assertThat(model.limitsProperty().get().noMerging()).contains("nothing is merged");
  }

  @Test
  void everyChangeHasANameAndCanBeUndone() {
    model.scheme().choose(Scheme.SPLIT_FED_V2);
    assertThat(session.undoNameProperty().get()).isEqualTo("Change scheme");
    model.share().enter("50");
    assertThat(session.undoNameProperty().get()).isEqualTo("Change clients a round");

    session.undo();
    session.undo();

    assertThat(project().algorithm()).isEqualTo(AlgorithmSpec.FEDSLLM);
    assertThat(model.scheme().valueProperty().get()).isEqualTo(Scheme.SPLIT_FED_V1);
  }

  @Test
  void aDeadlineStartsAtTheSlowestClientsAndGoesAway() {
    model.hasDeadline().choose(true);
    assertThat(project().algorithm().participation().deadline()).hasValue(FIRST_DEADLINE_S);

    model.hasDeadline().choose(false);
    assertThat(project().algorithm()).isEqualTo(AlgorithmSpec.FEDSLLM);
  }

  @Test
  void aShareOfNobodyIsRefusedAtTheField() {
    model.share().enter("0");

    assertThat(model.share().errorProperty().get()).contains("share");
    assertThat(project().algorithm()).isEqualTo(AlgorithmSpec.FEDSLLM);
  }

  @Test
  void differentRanksLimitSchemeAndAggregation() {
    TransformerWorkload workload = (TransformerWorkload) project().workload();
    session.open(
        project().withWorkload(workload.withDesigns(Map.of("c2", new ClientDesign(null, 2)))),
        null);
    AlgorithmLimits limits = model.limitsProperty().get();

    assertThat(limits.refusal(Scheme.SPLIT_FED_V1)).isEmpty();
    assertThat(limits.refusal(Scheme.SPLIT_FED_V2)).isPresent();
    assertThat(limits.refusal(Aggregation.FED_AVG)).isPresent();
    assertThat(limits.refusal(Aggregation.FFA_LORA)).isPresent();
    assertThat(limits.refusal(Aggregation.FLORA)).isEmpty();
    assertThat(limits.refusal(Aggregation.HET_LORA)).isEmpty();
    assertThat(limits.conflict()).contains("FedAvg").contains("FLoRA or HetLoRA");

    model.aggregation().choose(Aggregation.HET_LORA);
    assertThat(model.limitsProperty().get().conflict()).isEmpty();
  }

  @Test
  void equalRanksLimitNothing() {
    AlgorithmLimits limits = model.limitsProperty().get();

    assertThat(Scheme.values()).allMatch(scheme -> limits.refusal(scheme).isEmpty());
    assertThat(Aggregation.values()).allMatch(rule -> limits.refusal(rule).isEmpty());
    assertThat(limits.conflict()).isEmpty();
  }

  @Test
  void fewerBitsAndTheUshapeChangeTheDelay() {
    double usual = delayS();
    model.activationBits().choose(8);
    double quantised = delayS();
    assertThat(quantised).isLessThan(usual);

    model.labels().choose(LabelPlacement.ON_CLIENT);
    assertThat(delayS()).isGreaterThan(quantised);
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void everySchemeHasAPlan(Scheme scheme) {
    model.scheme().choose(scheme);

    assertThat(delayS()).isPositive().isFinite();
  }

  private double delayS() {
    OptimizerCatalog catalog = OptimizerCatalog.discovered(getClass().getClassLoader());
    return new PlanComputation(catalog).solve(project(), Optional.empty()).delayS();
  }

  private String summary() {
    return model.summaryProperty().get();
  }

  private Project project() {
    return session.settled().orElseThrow();
  }
}
