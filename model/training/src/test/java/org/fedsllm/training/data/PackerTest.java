package org.fedsllm.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PackerTest {
  private static final long END = 0;
  private static final Comparator<List<Long>> BY_FIRST = Comparator.comparing(row -> row.get(0));

  @Property(tries = 200)
  void runningTextKeepsEveryTokenInOrderUpToTheLastWholeSequence(
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 20) Integer> lengths,
      @ForAll @IntRange(min = 2, max = 9) int sequenceLength) {
    List<TokenRow> texts = texts(lengths);
    List<Long> expected = new ArrayList<>();
    for (TokenRow text : texts) {
      LongStream.of(text.ids()).forEach(expected::add);
      expected.add(END);
    }
    List<Long> packed = new ArrayList<>();
    for (TokenSequence sequence : pack(sequenceLength, texts, Layout.CONTINUOUS).sequences()) {
      assertThat(sequence.length()).isEqualTo(sequenceLength);
      assertThat(sequence.isPlain()).isTrue();
      LongStream.of(sequence.ids()).forEach(packed::add);
    }
    assertThat(packed)
        .isEqualTo(expected.subList(0, expected.size() / sequenceLength * sequenceLength));
  }

  @Test
  void rowsThatFillASequenceStayApartAndShorterOnesRunOn() {
    PackedRows packed = pack(3, texts(List.of(5, 2, 3, 1)), Layout.CUT_OR_CONTINUOUS);
    assertThat(packed.sequences())
        .containsExactly(
            TokenSequence.plain(1, 2, 3),
            TokenSequence.plain(8, 9, 10),
            TokenSequence.plain(6, 7, END));
    assertThat(packed.truncated()).isEqualTo(1);
  }

  @Property(tries = 200)
  void packedRowsAreWholeAndLoseNoToken(
      @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 12) Integer> lengths,
      @ForAll @IntRange(min = 2, max = 20) int sequenceLength) {
    List<TokenRow> rows = texts(lengths);
    PackedRows packed = pack(sequenceLength, rows, Layout.PACKED);

    List<List<Long>> expected =
        rows.stream().map(row -> cut(row, sequenceLength)).sorted(BY_FIRST).toList();
    List<List<Long>> found = new ArrayList<>();
    packed.sequences().forEach(sequence -> found.addAll(rowsOf(sequence)));
    found.sort(BY_FIRST);
    assertThat(found).isEqualTo(expected);
    assertThat(packed.tokens()).isEqualTo(expected.stream().mapToLong(List::size).sum());
    assertThat(packed.truncated())
        .isEqualTo((int) lengths.stream().filter(length -> length + 1 > sequenceLength).count());
  }

  @Test
  void onlyTheCompletionAndItsEndCount() {
    TokenRow row = new TokenRow(new long[] {1, 2, 3, 4}, 2);
    TokenSequence sequence = pack(7, List.of(row), Layout.APART).sequences().get(0);
    assertThat(sequence.ids()).containsExactly(1, 2, 3, 4, END, END, END);
    assertThat(sequence.counted()).containsExactly(false, false, true, true, true, false, false);
    assertThat(sequence.starts()).containsExactly(true, false, false, false, false, false, false);
  }

  @Test
  void theFirstTokenOfAPackedRowDoesNotCount() {
    TokenSequence sequence = pack(6, texts(List.of(2, 2)), Layout.PACKED).sequences().get(0);
    assertThat(sequence.ids()).containsExactly(1, 2, END, 3, 4, END);
    assertThat(sequence.counted()).containsExactly(false, true, true, false, true, true);
    assertThat(sequence.starts()).containsExactly(true, false, false, true, false, false);
  }

  @Test
  void rowsApartHaveASequenceEach() {
    assertThat(pack(8, texts(List.of(2, 1, 3)), Layout.APART).sequences()).hasSize(3);
    assertThat(pack(8, texts(List.of(2, 1, 2)), Layout.PACKED).sequences()).hasSize(1);
  }

  @Test
  void aPromptThatFillsTheSequenceIsDroppedAndCounted() {
    TokenRow long6 = new TokenRow(new long[] {1, 2, 3, 4, 5, 6}, 5);
    PackedRows packed = pack(5, List.of(long6), Layout.PACKED);
    assertThat(packed.sequences()).isEmpty();
    assertThat(packed.dropped()).containsExactly(entry(DropReason.NOTHING_COUNTED, 1));
    assertThat(pack(6, List.of(long6), Layout.PACKED).truncated()).isEqualTo(1);
  }

  @Test
  void aRowWithoutTokensIsDroppedAndCounted() {
    PackedRows packed = pack(5, List.of(new TokenRow(new long[] {1, 2}, 2)), Layout.PACKED);
    assertThat(packed.dropped()).containsExactly(entry(DropReason.TOO_SHORT, 1));
  }

  @Test
  void aSequenceNeedsTwoTokens() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Packer(1, END))
        .withMessageContaining("sequenceLength (1)");
  }

  private static PackedRows pack(int sequenceLength, List<TokenRow> rows, Layout layout) {
    return new Packer(sequenceLength, END).pack(rows, layout);
  }

  private static List<Long> cut(TokenRow row, int sequenceLength) {
    List<Long> ids = new ArrayList<>(LongStream.of(row.ids()).boxed().toList());
    ids.add(END);
    return ids.subList(0, Math.min(ids.size(), sequenceLength));
  }

  /** The rows of a packed sequence; padding is what neither begins a row nor counts. */
  private static List<List<Long>> rowsOf(TokenSequence sequence) {
    List<List<Long>> rows = new ArrayList<>();
    for (int i = 0; i < sequence.length(); i++) {
      if (sequence.startsAt(i)) {
        rows.add(new ArrayList<>());
      }
      if (sequence.startsAt(i) || sequence.counts(i)) {
        rows.get(rows.size() - 1).add(sequence.ids()[i]);
      }
    }
    return rows;
  }

  /** Texts of these lengths with the tokens 1, 2, 3, … */
  private static List<TokenRow> texts(List<Integer> lengths) {
    List<TokenRow> texts = new ArrayList<>();
    long next = 1;
    for (int length : lengths) {
      texts.add(new TokenRow(LongStream.range(next, next + length).toArray(), 0));
      next += length;
    }
    return texts;
  }
}
