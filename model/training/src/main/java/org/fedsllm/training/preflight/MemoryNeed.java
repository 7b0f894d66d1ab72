package org.fedsllm.training.preflight;

import java.util.List;
import org.fedsllm.model.project.WeightOptimizerSpec.Kind;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;

/**
 * The memory of a run outside the Java heap, in parts. All values are float32, whatever the
 * checkpoint stores.
 *
 * <p>Exact for weights and adapters; for activations the arrays that a recorded block makes are
 * counted, all of which live until the step ends. Left out: the tokenized data, which is small.
 *
 * @param perSequenceBytes what one more sequence in the batch adds
 */
public record MemoryNeed(List<Part> parts, long perSequenceBytes) {

  /**
   * @param what in words for the user
   */
  public record Part(String what, long bytes) {}

  private static final long ENGINE = 400L << 20; // PyTorch's libraries and work space, measured
  static final long LOGITS = 3L * Float.BYTES << 22; // three arrays of 2^22, see CrossEntropy

  public MemoryNeed {
    parts = List.copyOf(parts);
  }

  /**
   * @param tiedHead whether the token table serves as the head too
   * @param clients that hold adapters of their own
   */
  public static MemoryNeed of(
      TransformerWorkload workload, boolean tiedHead, int clients, Kind optimizer) {
    TransformerSpec spec = workload.transformer();
    long perSequence =
        workload.sequenceLength()
            * spec.blocks()
            * blockValues(spec, workload.sequenceLength())
            * Float.BYTES;
    return new MemoryNeed(
        List.of(
            new Part("engine", ENGINE),
            new Part("base model", parameters(spec, tiedHead) * Float.BYTES),
            new Part(
                "adapters of %d clients, with gradients and optimizer".formatted(clients),
                clients * adapterBytes(workload, optimizer)),
            new Part(
                "activations of %d × %d tokens"
                    .formatted(workload.batchSize(), workload.sequenceLength()),
                workload.batchSize() * perSequence),
            new Part("logits", LOGITS)),
        perSequence);
  }

  /** Parameters of the whole model. */
  static long parameters(TransformerSpec spec, boolean tiedHead) {
    long head = tiedHead ? 0 : (long) spec.vocabularySize() * spec.hiddenSize();
    return spec.embeddingParameters()
        + spec.blocks() * spec.parametersPerBlock()
        + spec.normParameters()
        + head;
  }

  /** Client and server side together: value, gradient, and what the optimizer remembers. */
  private static long adapterBytes(TransformerWorkload workload, Kind optimizer) {
    TransformerSpec spec = workload.transformer();
    long values = workload.lora().parametersPerBlock(spec) * spec.blocks();
    return adapterArrays(optimizer) * values * Float.BYTES;
  }

  /** Arrays as large as an adapter that training it takes: value, gradient, and two of AdamW. */
  static int adapterArrays(Kind optimizer) {
    return optimizer == Kind.ADAM_W ? 4 : 2;
  }

  /** Values that one block makes for one token: d wide, m wide, and attention over the rows. */
  static long blockValues(TransformerSpec spec, int tokens) {
    boolean gpt2 = spec.family() == ModelFamily.GPT2;
    long wide = gpt2 ? 21 : 26;
    long inner = gpt2 ? 4 : 5;
    long attention = 3L * spec.heads() * tokens;
    return wide * spec.hiddenSize() + inner * spec.mlpSize() + attention;
  }

  public long totalBytes() {
    return parts.stream().mapToLong(Part::bytes).sum();
  }
}
