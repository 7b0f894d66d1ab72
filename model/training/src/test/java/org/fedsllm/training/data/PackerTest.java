package org.fedsllm.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PackerTest {
  private static final long END = 0;

  @Property(tries = 200)
  void packingKeepsEveryTokenInOrderUpToTheLastWholeSequence(
      @ForAll @Size(max = 12) List<@IntRange(max = 20) Integer> lengths,
      @ForAll @IntRange(min = 2, max = 9) int sequenceLength) {
    List<long[]> texts = texts(lengths);
    List<Long> expected = new ArrayList<>();
    for (long[] text : texts) {
      LongStream.of(text).forEach(expected::add);
      expected.add(END);
    }
    List<Long> packed = new ArrayList<>();
    for (long[] sequence : new Packer(sequenceLength, END).pack(texts)) {
      assertThat(sequence).hasSize(sequenceLength);
      LongStream.of(sequence).forEach(packed::add);
    }
    assertThat(packed)
        .isEqualTo(expected.subList(0, expected.size() / sequenceLength * sequenceLength));
  }

  @Test
  void rowsThatFillASequenceStayApartAndShorterOnesArePacked() {
    List<long[]> rows = texts(List.of(5, 2, 3, 1));
    List<long[]> sequences = new Packer(3, END).cutOrPack(rows);
    assertThat(sequences)
        .containsExactly(new long[] {1, 2, 3}, new long[] {8, 9, 10}, new long[] {6, 7, END});
  }

  @Test
  void aSequenceNeedsTwoTokens() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Packer(1, END))
        .withMessageContaining("sequenceLength (1)");
  }

  /** Texts of these lengths with the tokens 1, 2, 3, … */
  private static List<long[]> texts(List<Integer> lengths) {
    List<long[]> texts = new ArrayList<>();
    long next = 1;
    for (int length : lengths) {
      texts.add(LongStream.range(next, next + length).toArray());
      next += length;
    }
    return texts;
  }
}
