package org.fedsllm.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BeamSearchTest {
  private static final int END = 0;
  private static final int VOCABULARY = 4;
  private static final long[] PROMPT = {3};

  /** Token 1 looks best at first, but token 2 leads to the likelier text. */
  private static final NextTokens GARDEN_PATH =
      prefixes ->
          rows(
              prefixes,
              ids ->
                  switch (ids.length) {
                    case 1 -> logs(0.0, 0.55, 0.45, 0.0);
                    case 2 -> ids[1] == 1 ? logs(0.3, 0.3, 0.2, 0.2) : logs(0.0, 0.0, 0.0, 1.0);
                    default -> logs(1.0, 0.0, 0.0, 0.0);
                  });

  @Test
  void oneBeamIsGreedyAndTwoSeeFurther() {
    assertThat(search(GARDEN_PATH, 3, 1, 0)).startsWith(1L);
    assertThat(search(GARDEN_PATH, 3, 2, 0)).containsExactly(2, 3);
  }

  @Test
  void lengthPenaltyFavoursLongerTexts() {
    // Ending at once has 0.5; going on has 0.5 and then four sure tokens: 0.5 in five tokens.
    NextTokens model =
        prefixes ->
            rows(
                prefixes,
                ids ->
                    ids.length == 1
                        ? logs(0.51, 0.49, 0.0, 0.0)
                        : ids.length < 5 ? logs(0.0, 1.0, 0.0, 0.0) : logs(1.0, 0.0, 0.0, 0.0));
    assertThat(search(model, 8, 2, 0)).isEmpty();
    assertThat(search(model, 8, 2, 1)).containsExactly(1, 1, 1, 1);
  }

  @Test
  void aTextThatDoesNotEndIsCutAtItsTokens() {
    NextTokens endless = prefixes -> rows(prefixes, ids -> logs(0.0, 0.2, 0.7, 0.1));
    assertThat(search(endless, 4, 3, 1)).containsExactly(2, 2, 2, 2);
  }

  @Property(tries = 100)
  void asManyBeamsAsThereAreTextsFindTheLikeliestOfAll(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int tokens) {
    NextTokens model = randomModel(seed);
    assertThat(search(model, tokens, 64, 0)).isEqualTo(likeliest(model, tokens));
  }

  @Test
  void beamsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BeamDecoding(5, 0, 1))
        .withMessageContaining("beams (0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BeamDecoding(5, 4, -1))
        .withMessageContaining("lengthPenalty (-1.0)");
  }

  private static long[] search(NextTokens model, int tokens, int beams, double penalty) {
    return new BeamSearch(model, END, new BeamDecoding(tokens, beams, penalty))
        .continuation(PROMPT);
  }

  /** Tries every text. */
  private static long[] likeliest(NextTokens model, int tokens) {
    List<Long> best = new ArrayList<>();
    double[] bestLog = {Double.NEGATIVE_INFINITY};
    extend(model, new ArrayList<>(), 0, tokens, best, bestLog);
    return best.stream().mapToLong(Long::longValue).toArray();
  }

  private static void extend(
      NextTokens model, List<Long> added, double log, int tokens, List<Long> best, double[] most) {
    if (added.size() == tokens || (!added.isEmpty() && added.get(added.size() - 1) == END)) {
      if (log > most[0]) {
        most[0] = log;
        best.clear();
        best.addAll(added);
        best.remove((Long) (long) END);
      }
      return;
    }
    long[] ids = new long[1 + added.size()];
    ids[0] = PROMPT[0];
    for (int i = 0; i < added.size(); i++) {
      ids[i + 1] = added.get(i);
    }
    float[] logs = model.logits(List.of(ids))[0];
    for (long token = 0; token < VOCABULARY; token++) {
      added.add(token);
      extend(model, added, log + logs[(int) token], tokens, best, most);
      added.remove(added.size() - 1);
    }
  }

  private static NextTokens randomModel(long seed) {
    return prefixes ->
        rows(
            prefixes,
            ids -> {
              Random random = new Random(seed + Arrays.hashCode(ids));
              double[] weights = random.doubles(VOCABULARY, 0.01, 1).toArray();
              double sum = Arrays.stream(weights).sum();
              return logs(Arrays.stream(weights).map(w -> w / sum).toArray());
            });
  }

  private interface Row {
    float[] after(long[] ids);
  }

  private static float[][] rows(List<long[]> prefixes, Row row) {
    return prefixes.stream().map(row::after).toArray(float[][]::new);
  }

  private static float[] logs(double... probabilities) {
    float[] logs = new float[probabilities.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = (float) Math.log(probabilities[i]);
    }
    return logs;
  }
}
