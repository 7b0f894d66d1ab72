package org.fedsllm.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.random.SeedTree;
import org.junit.jupiter.api.Test;

class DealerTest {
  private static final List<String> LABELS = List.of("food", "price", "area");

  /** Part of a label's rows by which a huge alpha may miss the even share. */
  private static final double NEARLY_EVEN = 0.02;

  @Provide
  Arbitrary<PartitionSpec> partitions() {
    return Arbitraries.of(
        PartitionSpec.IID,
        PartitionSpec.BY_DOMAIN,
        PartitionSpec.dirichlet(0.5),
        PartitionSpec.dirichlet(100),
        PartitionSpec.powerLaw(1.5),
        PartitionSpec.powerLaw(0));
  }

  @Property(tries = 200)
  void everyRowGoesToExactlyOneClientAndEveryClientGetsOne(
      @ForAll("partitions") PartitionSpec spec,
      @ForAll @IntRange(min = 1, max = 7) int clients,
      @ForAll @IntRange(min = 60, max = 200) int rows,
      @ForAll long seed) {
    List<List<Integer>> dealt = deal(spec, rows, clients, seed);
    assertThat(dealt).hasSize(clients).noneMatch(List::isEmpty);
    assertThat(dealt.stream().flatMap(List::stream).sorted().toList())
        .isEqualTo(IntStream.range(0, rows).boxed().toList());
  }

  @Property(tries = 50)
  void theSameSeedDealsTheSameRowsAndAnotherOthers(
      @ForAll("partitions") PartitionSpec spec, @ForAll long seed) {
    assertThat(deal(spec, 90, 4, seed)).isEqualTo(deal(spec, 90, 4, seed));
    assertThat(deal(spec, 90, 4, seed)).isNotEqualTo(deal(spec, 90, 4, seed + 1));
  }

  @Property(tries = 20)
  void aHugeAlphaSpreadsEveryLabelEvenly(@ForAll long seed) {
    for (List<Integer> rows : deal(PartitionSpec.dirichlet(1e6), 1200, 4, seed)) {
      for (int label = 0; label < LABELS.size(); label++) {
        assertThat(share(rows, label, 400)).isCloseTo(0.25, within(NEARLY_EVEN));
      }
    }
  }

  @Test
  void skewGrowsAsAlphaFalls() {
    double even = meanLargestShare(100);
    double some = meanLargestShare(1);
    double strong = meanLargestShare(0.1);
    assertThat(even).isLessThan(0.35);
    assertThat(some).isBetween(even + 0.1, strong - 0.1);
    assertThat(strong).isGreaterThan(0.75);
  }

  @Test
  void powerLawGivesTheFirstClientMost() {
    List<Integer> sizes = sizes(deal(PartitionSpec.powerLaw(1), 1003, 3, 1));
    // One row each, and of 1000 the shares 6/11, 3/11, 2/11.
    assertThat(sizes).containsExactly(546, 274, 183);
  }

  @Test
  void givenSharesAreKept() {
    PartitionSpec spec = PartitionSpec.shares(List.of(2.0, 1.0, 1.0));
    assertThat(sizes(deal(spec, 103, 3, 1))).containsExactly(51, 26, 26);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> deal(spec, 103, 4, 1))
        .withMessageContaining("3 shares for 4 clients");
  }

  @Test
  void withFewerClientsThanLabelsNoLabelIsLost() {
    List<List<Integer>> dealt = deal(PartitionSpec.BY_DOMAIN, 90, 2, 1);
    assertThat(sizes(dealt)).containsExactly(60, 30);
  }

  @Test
  void fewerRowsThanClientsIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> deal(PartitionSpec.IID, 2, 3, 1))
        .withMessageContaining("2 rows for 3 clients");
  }

  @Test
  void aClientThatStaysEmptyIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> deal(PartitionSpec.dirichlet(0.001), 60, 40, 1))
        .withMessageContaining("alpha (0.001)")
        .withMessageContaining("Raise it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> deal(PartitionSpec.BY_DOMAIN, List.of("a", "a", "a", "b"), 4))
        .withMessageContaining("without rows");
  }

  /** The largest part of a label that one client holds, over labels and seeds. */
  private static double meanLargestShare(double alpha) {
    return IntStream.range(0, 20)
        .mapToObj(seed -> deal(PartitionSpec.dirichlet(alpha), 1200, 4, seed))
        .flatMapToDouble(
            dealt ->
                IntStream.range(0, LABELS.size())
                    .mapToDouble(
                        label ->
                            dealt.stream()
                                .mapToDouble(rows -> share(rows, label, 400))
                                .max()
                                .orElseThrow()))
        .summaryStatistics()
        .getAverage();
  }

  private static double share(List<Integer> rows, int label, int ofAll) {
    return (double) rows.stream().filter(row -> row % LABELS.size() == label).count() / ofAll;
  }

  private static List<Integer> sizes(List<List<Integer>> dealt) {
    return dealt.stream().map(List::size).toList();
  }

  /** Rows whose labels go round. */
  private static List<List<Integer>> deal(PartitionSpec spec, int rows, int clients, long seed) {
    List<String> labels =
        IntStream.range(0, rows).mapToObj(row -> LABELS.get(row % LABELS.size())).toList();
    return new Dealer(new SeedTree(seed), clients).deal(spec, labels, LABELS, "file");
  }

  private static List<List<Integer>> deal(PartitionSpec spec, List<String> labels, int clients) {
    List<String> order = labels.stream().distinct().toList();
    return new Dealer(new SeedTree(1), clients).deal(spec, labels, order, "file");
  }

  @Test
  void sharesOfADirichletDrawAddUpToOneEvenForATinyAlpha() {
    double[] shares = Dirichlet.draw(1e-4, 5, new SeedTree(1).stream("test"));
    assertThat(DoubleStream.of(shares).sum()).isCloseTo(1, within(1e-12));
  }
}
