package org.fedsllm.training.pretrain;

import java.util.Set;
import org.fedsllm.model.unit.Check;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.TransformerSpec;

/**
 * How the embedded language model is made.
 *
 * @param heldOutDomains WordNet domains that pretraining never sees, so that clients can learn them
 * @param steps batches seen; the learning rate is planned over them, so they fix the result
 * @param batchSize sequences a step
 * @param learningRate highest, after the warm-up
 */
public record PretrainingSpec(
    TransformerSpec transformer,
    Set<String> heldOutDomains,
    long seed,
    int steps,
    int batchSize,
    double learningRate) {

  /** Domains with much concrete vocabulary of their own. */
  public static final Set<String> HELD_OUT_DOMAINS =
      Set.of(
          "noun.animal",
          "noun.body",
          "noun.food",
          "noun.location",
          "noun.object",
          "noun.phenomenon",
          "noun.plant",
          "noun.substance",
          "verb.consumption",
          "verb.motion");

  private static final TransformerSpec EMBEDDED =
      new TransformerSpec(ModelFamily.GPT2, 6, 128, 4, 4, 32, 512, 2048, 128);

  public PretrainingSpec {
    heldOutDomains = Set.copyOf(heldOutDomains);
    Check.atLeast("steps", steps, 1, "of pretraining", "One step reads one batch.");
    Check.atLeast("batchSize", batchSize, 1, "of pretraining", "It counts sequences.");
    Check.positive("learningRate", learningRate, "of pretraining", "Try 0.003.");
  }

  /** The embedded model: 6 blocks of width 128, 1.5 million parameters. */
  public static PretrainingSpec embedded(long seed, int steps) {
    return new PretrainingSpec(EMBEDDED, HELD_OUT_DOMAINS, seed, steps, 16, 3e-3);
  }

  /** The rate of step {@code step} from 1: a linear warm-up, then half a cosine down to a tenth. */
  double learningRateAt(int step) {
    double warmUp = Math.min(200, steps / 10.0 + 1);
    if (step < warmUp) {
      return learningRate * step / warmUp;
    }
    double progress = (step - warmUp) / Math.max(1, steps - warmUp);
    return learningRate * (0.1 + 0.45 * (1 + Math.cos(Math.PI * progress)));
  }
}
