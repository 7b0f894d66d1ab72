package org.fedsllm.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.LoraWeights;

/**
 * Continues a text token by token. Each token costs a pass over all before it, which is little for
 * the few hundred that the product shows.
 */
final class TextGenerator {
  private final LanguageModel model;

  TextGenerator(LanguageModel model) {
    this.model = model;
  }

  /** Ends at the end-of-text token; only the continuation is returned. */
  String generate(String prompt, Sampling sampling, LoraWeights weights) {
    long[] ids = model.tokenizer().encode(prompt);
    if (ids.length == 0) {
      ids = new long[] {model.config().endOfText()};
    }
    int start = ids.length;
    Random random = new SeedTree(sampling.seed()).stream("sampling");
    try (NDManager manager = model.manager().newSubManager()) {
      Adapter adapter = weights == null ? null : new Adapter(manager, weights);
      for (int i = 0; i < sampling.tokens(); i++) {
        long next = choose(logits(manager, window(ids), adapter), sampling.topP(), random);
        if (next == model.config().endOfText()) {
          break;
        }
        ids = Arrays.copyOf(ids, ids.length + 1);
        ids[ids.length - 1] = next;
      }
    }
    return model.tokenizer().decode(Arrays.copyOfRange(ids, start, ids.length));
  }

  /** As much of the end as the model's positions reach. */
  private long[] window(long[] ids) {
    int longest = model.spec().maximumTokens();
    return Arrays.copyOfRange(ids, Math.max(0, ids.length - longest), ids.length);
  }

  private float[] logits(NDManager manager, long[] ids, Adapter adapter) {
    try (NDManager step = manager.newSubManager()) {
      Batch batch = Batch.of(TokenSequence.plain(ids));
      NDArray logits =
          Autograd.unrecorded(
              () -> model.network().nextTokenLogits(batch, adapter, step)); // (1, V)
      return logits.toFloatArray();
    }
  }

  /** Holtzman et al. 2020: draws from the smallest set of tokens that reaches {@code topP}. */
  private static long choose(float[] logits, double topP, Random random) {
    int[] byLogit =
        IntStream.range(0, logits.length)
            .boxed()
            .sorted(Comparator.comparingDouble(id -> -logits[id]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] weight =
        Arrays.stream(byLogit)
            .mapToDouble(id -> Math.exp(logits[id] - logits[byLogit[0]]))
            .toArray();
    double enough = topP * Arrays.stream(weight).sum();
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
