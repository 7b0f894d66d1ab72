package org.fedsllm.training.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraWeights;

/** What every rule keeps, whatever the adapters. */
class AggregatorPropertiesTest {
  private static final double ROUNDING = 1e-6; // of float32, against the largest value
  private static final SeedTree SEEDS = new SeedTree(3);

  @Property(tries = 300)
  void theOrderOfTheClientsDoesNotMatter(
      @ForAll Aggregation rule,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int clients) {
    GlobalAdapter before = before(seed);
    List<Contribution> contributions = contributions(rule, before, clients, new Random(seed));
    List<Contribution> shuffled = new ArrayList<>(contributions);
    Collections.shuffle(shuffled, new Random(seed + 1));
    Aggregator aggregator = Aggregators.create(rule, SEEDS);

    assertClose(
        aggregator.merge(before, shuffled).adapter(),
        TinyAdapters.update(aggregator.merge(before, contributions).adapter()));
  }

  @Property(tries = 300)
  void identicalClientsAreTheirOwnAverage(
      @ForAll Aggregation rule,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int clients) {
    GlobalAdapter before = before(seed);
    Contribution one = contributions(rule, before, 1, new Random(seed)).get(0);
    List<Contribution> all = new ArrayList<>();
    for (int k = 0; k < clients; k++) {
      all.add(new Contribution(k, one.adapter(), k + 1));
    }

    assertClose(
        Aggregators.create(rule, SEEDS).merge(before, all).adapter(),
        TinyAdapters.update(one.adapter()));
  }

  @Property(tries = 300)
  void onlyRatiosOfWeightsMatter(@ForAll Aggregation rule, @ForAll long seed) {
    GlobalAdapter before = before(seed);
    List<Contribution> contributions = contributions(rule, before, 3, new Random(seed));
    List<Contribution> heavier =
        contributions.stream()
            .map(each -> new Contribution(each.client(), each.adapter(), 64 * each.weight()))
            .toList();
    Aggregator aggregator = Aggregators.create(rule, SEEDS);

    assertClose(
        aggregator.merge(before, heavier).adapter(),
        TinyAdapters.update(aggregator.merge(before, contributions).adapter()));
  }

  @Property(tries = 300)
  void ffaLoraAndFloraGiveTheAverageOfTheUpdates(@ForAll long seed) {
    for (Aggregation rule : List.of(Aggregation.FFA_LORA, Aggregation.FLORA)) {
      GlobalAdapter before = before(seed);
      List<Contribution> contributions = contributions(rule, before, 4, new Random(seed));

      assertClose(
          Aggregators.create(rule, SEEDS).merge(before, contributions).adapter(),
          TinyAdapters.averageUpdate(contributions));
    }
  }

  @Example
  void fedAvgAndHetLoraDoNot() {
    for (Aggregation rule : List.of(Aggregation.FED_AVG, Aggregation.HET_LORA)) {
      GlobalAdapter before = before(1);
      List<Contribution> contributions = contributions(rule, before, 4, new Random(1));
      LoraWeights merged = Aggregators.create(rule, SEEDS).merge(before, contributions).adapter();

      assertThat(TinyAdapters.update(merged)[0])
          .isNotCloseTo(TinyAdapters.averageUpdate(contributions)[0], within(0.01));
    }
  }

  @Example
  void roundsAreCounted() {
    for (Aggregation rule : Aggregation.values()) {
      GlobalAdapter before = new GlobalAdapter(6, before(1).adapter());
      List<Contribution> contributions = contributions(rule, before, 2, new Random(1));
      assertThat(Aggregators.create(rule, SEEDS).merge(before, contributions).round()).isEqualTo(7);
    }
  }

  private static GlobalAdapter before(long seed) {
    return new GlobalAdapter(0, TinyAdapters.random(2, new Random(seed + 99)));
  }

  /** Of one rank, and with the same A where the rule keeps it. */
  private static List<Contribution> contributions(
      Aggregation rule, GlobalAdapter before, int clients, Random random) {
    List<Contribution> contributions = new ArrayList<>();
    for (int k = 0; k < clients; k++) {
      LoraWeights adapter = TinyAdapters.random(2, random);
      if (rule == Aggregation.FFA_LORA) {
        adapter = before.adapter().with(Set.of(Factor.B), adapter.values(Set.of(Factor.B)));
      }
      contributions.add(new Contribution(k, adapter, 1 + random.nextInt(20)));
    }
    return contributions;
  }

  private static void assertClose(LoraWeights merged, double[] expected) {
    double[] update = TinyAdapters.update(merged);
    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < expected.length; i++) {
      assertThat(update[i]).isCloseTo(expected[i], within(ROUNDING * (1 + largest)));
    }
  }
}
