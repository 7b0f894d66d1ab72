package org.fedsllm.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fedsllm.model.random.SeedTree;

/** Adds one drawn token after another (Holtzman et al. 2020), or always the likeliest. */
final class NucleusSampling {
  private final NextTokens model;
  private final long end;
  private final Sampling sampling;

  /**
   * @param end the token that ends a text
   */
  NucleusSampling(NextTokens model, long end, Sampling sampling) {
    this.model = model;
    this.end = end;
    this.sampling = sampling;
  }

  /** The tokens that follow {@code prompt}, without the end. */
  long[] continuation(long[] prompt) {
    Random random = new SeedTree(sampling.seed()).stream("sampling");
    long[] ids = prompt;
    for (int i = 0; i < sampling.tokens(); i++) {
      long next = choose(model.logits(List.of(ids))[0], random);
      if (next == end) {
        break;
      }
      ids = Arrays.copyOf(ids, ids.length + 1);
      ids[ids.length - 1] = next;
    }
    return Arrays.copyOfRange(ids, prompt.length, ids.length);
  }

  /** Draws from the smallest set of tokens that together reach {@code topP}. */
  private long choose(float[] logits, Random random) {
    int[] byLogit =
        IntStream.range(0, logits.length)
            .boxed()
            .sorted(Comparator.comparingDouble(id -> -logits[id]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] weight =
        Arrays.stream(byLogit)
            .mapToDouble(id -> Math.exp((logits[id] - logits[byLogit[0]]) / sampling.temperature()))
            .toArray();
    double enough = sampling.topP() * Arrays.stream(weight).sum();
    int kept = 0;
    double mass = 0;
    do {
      mass += weight[kept++];
    } while (kept < weight.length && mass < enough);
    double left = random.nextDouble() * mass;
    int drawn = 0;
    while (drawn < kept - 1 && left >= weight[drawn]) {
      left -= weight[drawn++];
    }
    return byLogit[drawn];
  }
}
