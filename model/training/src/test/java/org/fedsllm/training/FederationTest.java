package org.fedsllm.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.fedsllm.model.algorithm.AlgorithmSpec.FEDSLLM;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.ParticipationSpec;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.algorithm.Weighting;
import org.fedsllm.model.delay.RoundClock;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.workload.ClientDesign;
import org.fedsllm.training.TrainingOutcome.End;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Aggregation rules, mixed ranks and splits, and partial participation, in whole runs. */
class FederationTest {
  private static final float ROUNDING = 1e-6f;
  private static final AlgorithmSpec FFA = FEDSLLM.withAggregation(Aggregation.FFA_LORA);
  private static final AlgorithmSpec FLORA = FEDSLLM.withAggregation(Aggregation.FLORA);
  private static final AlgorithmSpec HET = FEDSLLM.withAggregation(Aggregation.HET_LORA);

  private static LanguageModel model;

  @BeforeAll
  static void load() {
    model = GoldenGpt2.model();
  }

  @AfterAll
  static void close() {
    model.close();
  }

  static Stream<AlgorithmSpec> all() {
    List<AlgorithmSpec> all = new ArrayList<>();
    for (AlgorithmSpec rule : List.of(FFA, FLORA, HET)) {
      all.add(rule);
      all.add(rule.withScheme(Scheme.SPLIT_FED_V2));
      all.add(rule.withLabels(LabelPlacement.ON_CLIENT));
      all.add(rule.withScheme(Scheme.FEDERATED));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyRuleLearnsRepeatsItselfAndLeavesNoTensorBehind(AlgorithmSpec algorithm)
      throws IOException {
    int before = model.manager().getManagedArrays().size();
    TrainingOutcome outcome = GoldenRuns.train(model, algorithm, GoldenGpt2.CLIENTS);
    assertThat(outcome.last().evaluationLoss()).isLessThan(outcome.first().evaluationLoss());
    assertThat(GoldenRuns.train(model, algorithm, GoldenGpt2.CLIENTS).adapter().values())
        .containsExactly(outcome.adapter().values());
    assertThat(model.manager().getManagedArrays()).hasSize(before);
  }

  @Test
  void ffaLoraLeavesAAsItWasAndSendsHalfOfASquaresAdapter() throws IOException {
    TrainingSetup setup = GoldenRuns.setup(model, FFA, GoldenGpt2.CLIENTS);
    TrainingOutcome outcome = train(setup);
    Set<Factor> a = Set.of(Factor.A);
    assertThat(outcome.adapter().values(a)).containsExactly(setup.start().values(a));
    long sent = 0;
    for (int k = 0; k < GoldenGpt2.CLIENTS; k++) {
      sent += 4L * setup.start().clientSide(2).values(Set.of(Factor.B)).length;
    }
    assertThat(outcome.last().bytes().adaptersUp()).isEqualTo(sent);
    assertThat(outcome.last().bytes().adaptersDown()).isEqualTo(sent);
  }

  @Test
  void floraWithOneRoundMergesTheSameUpdatesAsItsClientsMade() throws IOException {
    // With one client every rule merges the same thing.
    TrainingOutcome one = GoldenRuns.train(model, FLORA, 1);
    TrainingOutcome same = GoldenRuns.train(model, FEDSLLM, 1);
    assertThat(one.rounds().get(1).evaluationLoss())
        .isCloseTo(same.rounds().get(1).evaluationLoss(), within((double) ROUNDING));
  }

  @Test
  void floraSendsTheWholeStackDown() throws IOException {
    LinkBytes bytes = GoldenRuns.train(model, FLORA, GoldenGpt2.CLIENTS).last().bytes();
    assertThat(bytes.adaptersDown()).isEqualTo(GoldenGpt2.CLIENTS * bytes.adaptersUp());
  }

  @Test
  void clientsOfMixedRanksAndSplitsLearnTogether() throws IOException {
    for (AlgorithmSpec rule : List.of(FLORA, HET)) {
      TrainingSetup setup = mixed(rule, new ClientDesign(1, 2), new ClientDesign(3, 6));
      TrainingOutcome outcome = train(setup);
      assertThat(outcome.end()).isEqualTo(End.FINISHED);
      assertThat(outcome.last().evaluationLoss()).isLessThan(outcome.first().evaluationLoss());
    }
  }

  @Test
  void aSplitOfItsOwnChangesNothingThatIsLearned() throws IOException {
    TrainingOutcome alike = GoldenRuns.train(model, FEDSLLM, GoldenGpt2.CLIENTS);
    TrainingOutcome own =
        train(mixed(FEDSLLM, new ClientDesign(1, null), new ClientDesign(3, null)));
    assertThat(own.adapter().values()).containsExactly(alike.adapter().values(), within(1e-4f));
    assertThat(own.last().evaluationLoss())
        .isCloseTo(alike.last().evaluationLoss(), within((double) ROUNDING));
  }

  @Test
  void mixedSplitsWorkOnOneServerCopyToo() throws IOException {
    TrainingOutcome own =
        train(
            mixed(
                FEDSLLM.withScheme(Scheme.SPLIT_FED_V2),
                new ClientDesign(1, null),
                new ClientDesign(3, null)));
    assertThat(own.last().evaluationLoss()).isLessThan(own.first().evaluationLoss());
  }

  @Test
  void mixedRanksAreRefusedWhereTheyCannotBeMerged() {
    ClientDesign other = new ClientDesign(null, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(mixed(FEDSLLM, other, other)))
        .withMessageContainingAll("fedAvg", "flora");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(mixed(FLORA.withScheme(Scheme.SPLIT_FED_V2), other, other)))
        .withMessageContainingAll("splitFedV2", "splitFedV1");
  }

  @Test
  void countedBytesAreThePredictedOnes() throws IOException {
    for (AlgorithmSpec rule : List.of(FEDSLLM, FFA, FLORA, HET)) {
      TrainingSetup setup = GoldenRuns.setup(model, rule, GoldenGpt2.CLIENTS);
      assertThat(train(setup).last().bytes())
          .isEqualTo(setup.predictedBytes().round(GoldenRuns.ITERATIONS));
    }
    for (AlgorithmSpec rule : List.of(FLORA, HET)) {
      TrainingSetup setup = mixed(rule, new ClientDesign(1, 2), new ClientDesign(3, 6));
      assertThat(train(setup).last().bytes())
          .isEqualTo(setup.predictedBytes().round(GoldenRuns.ITERATIONS));
    }
  }

  @Test
  void countedBytesAreThePredictedOnesWithWhoeverIsThere() throws IOException {
    ParticipationSpec unsteady = new ParticipationSpec(0.9, 0.4, 2.0);
    for (AlgorithmSpec rule : List.of(FEDSLLM, FFA, FLORA, HET)) {
      AlgorithmSpec algorithm = rule.withParticipation(unsteady);
      TrainingSetup setup =
          rule.equals(FLORA) || rule.equals(HET)
              ? mixed(algorithm, new ClientDesign(1, 2), new ClientDesign(3, 6))
              : GoldenRuns.setup(model, algorithm, GoldenGpt2.CLIENTS);
      try (SplitFederatedTrainer trainer = new SplitFederatedTrainer(setup)) {
        TrainingPlan plan = new TrainingPlan(GoldenRuns.ITERATIONS, 6, new OneByOne());
        List<RoundRecord> rounds = trainer.train(plan, TrainingMonitor.NONE).rounds();
        for (RoundRecord round : rounds.subList(1, 7)) {
          assertThat(round.bytes()).isEqualTo(round.againstPlan().predictedBytes());
        }
        assertThat(rounds.subList(1, 7))
            .anyMatch(round -> !round.attendance().late().isEmpty())
            .anyMatch(round -> !round.attendance().dropped().isEmpty());
      }
    }
  }

  /** The first client needs 0.6 s an iteration, the second 0.7 s, and so on. */
  private static final class OneByOne implements RoundClock {
    @Override
    public double roundDelayS(int round, int localIterations) {
      return localIterations;
    }

    @Override
    public double[] clientDelaysS(int round, int localIterations, int clients) {
      double[] delaysS = new double[clients];
      for (int k = 0; k < clients; k++) {
        delaysS[k] = localIterations * (0.6 + 0.1 * k);
      }
      return delaysS;
    }
  }

  @Test
  void tokensWeighClientsByTheirPredictions() throws IOException {
    // The golden rows are equally long, so both weightings are the same.
    TrainingOutcome samples = GoldenRuns.train(model, FEDSLLM, GoldenGpt2.CLIENTS);
    TrainingOutcome tokens =
        GoldenRuns.train(model, FEDSLLM.withWeighting(Weighting.TOKENS), GoldenGpt2.CLIENTS);
    assertThat(tokens.adapter().values())
        .containsExactly(samples.adapter().values(), within(ROUNDING));
  }

  @Test
  void aRoundThatNobodyFinishesKeepsTheAdapterAndStillTakesItsTime() throws IOException {
    for (Aggregation rule : Aggregation.values()) {
      AlgorithmSpec tooLate =
          FEDSLLM
              .withAggregation(rule)
              .withParticipation(new ParticipationSpec(1, 0, 0.5)); // an iteration takes 1 s
      TrainingSetup setup = GoldenRuns.setup(model, tooLate, GoldenGpt2.CLIENTS);
      TrainingOutcome outcome = train(setup);
      assertThat(outcome.end()).isEqualTo(End.FINISHED);
      assertThat(outcome.adapter().values()).containsExactly(setup.start().values());
      assertThat(outcome.last().bytes()).isEqualTo(LinkBytes.NONE);
      assertThat(outcome.last().attendance().merged()).isEmpty();
      assertThat(outcome.last().attendance().late()).hasSize(GoldenGpt2.CLIENTS);
      assertThat(outcome.rounds())
          .extracting(RoundRecord::simulatedS)
          .containsExactly(0.0, 0.5, 1.0);
    }
  }

  @Test
  void onlyThoseWhoAreDrawnSendAnything() throws IOException {
    AlgorithmSpec half =
        FEDSLLM.withParticipation(new ParticipationSpec(1.0 / GoldenGpt2.CLIENTS, 0, null));
    LinkBytes one = GoldenRuns.train(model, half, GoldenGpt2.CLIENTS).last().bytes();
    LinkBytes all = GoldenRuns.train(model, FEDSLLM, GoldenGpt2.CLIENTS).last().bytes();
    assertThat(one.activationsUp() * GoldenGpt2.CLIENTS).isEqualTo(all.activationsUp());
    assertThat(one.adaptersUp() * GoldenGpt2.CLIENTS).isEqualTo(all.adaptersUp());
    assertThat(one.adaptersDown()).isEqualTo(all.adaptersDown()); // everyone hears the broadcast
  }

  @Test
  void theRecordNamesWhoTookPartUnlessEveryoneDid() throws IOException {
    AlgorithmSpec one =
        FEDSLLM.withParticipation(new ParticipationSpec(1.0 / GoldenGpt2.CLIENTS, 0, null));
    RoundRecord last = GoldenRuns.train(model, one, GoldenGpt2.CLIENTS).last();
    assertThat(last.attendance().merged()).hasSize(1);
    assertThat(last.attendance().drawn(last.attendance().merged().get(0))).isTrue();
    assertThat(GoldenRuns.train(model, FEDSLLM, GoldenGpt2.CLIENTS).last().absences()).isEmpty();
  }

  @Test
  void adaptersOfThoseWhoDropOutNeverCross() throws IOException {
    AlgorithmSpec failing = FEDSLLM.withParticipation(new ParticipationSpec(1, 0.5, null));
    TrainingSetup setup = GoldenRuns.setup(model, failing, GoldenGpt2.CLIENTS);
    try (SplitFederatedTrainer trainer = new SplitFederatedTrainer(setup)) {
      TrainingOutcome outcome =
          trainer.train(
              new TrainingPlan(GoldenRuns.ITERATIONS, 6, GoldenRuns.PLAN.clock()),
              TrainingMonitor.NONE);
      for (RoundRecord round : outcome.rounds().subList(1, 7)) {
        int merged = round.absences().map(a -> a.merged().size()).orElse(GoldenGpt2.CLIENTS);
        long one = 4L * setup.start().clientSide(2).values().length;
        assertThat(round.bytes().adaptersUp()).isEqualTo(merged * one);
        assertThat(round.bytes().adaptersDown())
            .isEqualTo(merged == 0 ? 0 : GoldenGpt2.CLIENTS * one);
      }
      assertThat(outcome.rounds()).anyMatch(round -> round.absences().isPresent());
    }
  }

  private static TrainingSetup mixed(
      AlgorithmSpec algorithm, ClientDesign first, ClientDesign second) throws IOException {
    TrainingSetup alike = GoldenRuns.setup(model, algorithm, GoldenGpt2.CLIENTS);
    Map<String, ClientDesign> designs =
        Map.of(alike.clients().get(0).clientId(), first, alike.clients().get(1).clientId(), second);
    var workload = alike.workload().withDesigns(designs);
    boolean ranks = first.rank() != null;
    return new TrainingSetup(
        model,
        workload,
        alike.clients(),
        ranks
            ? TrainingSetup.freshAdapters(workload, alike.clients(), alike.seeds())
            : alike.start(),
        alike.weightOptimizer(),
        alike.seeds(),
        algorithm);
  }

  private static TrainingOutcome train(TrainingSetup setup) {
    try (SplitFederatedTrainer trainer = new SplitFederatedTrainer(setup)) {
      return trainer.train(GoldenRuns.PLAN, TrainingMonitor.NONE);
    }
  }
}
