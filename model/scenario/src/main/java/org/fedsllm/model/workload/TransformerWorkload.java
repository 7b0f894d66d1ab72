package org.fedsllm.model.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.unit.Check;

/**
 * A language model cut at the split layer, trained with LoRA on both sides (EQ-15, EQ-16).
 *
 * @param splitLayer blocks kept on the client, 1 to blocks − 1
 * @param batchSize sequences of one local iteration; a client with fewer samples takes them all
 * @param sequenceLength tokens S of a sequence
 * @param bitsPerActivation bits of one value of activations and boundary gradients; 4 and 8 also
 *     send a scale a token ({@link BoundaryCoding})
 * @param bitsPerAdapterValue bits of one LoRA parameter on the air
 * @param designs what some clients have of their own, by client id; usually empty
 */
public record TransformerWorkload(
    TransformerSpec transformer,
    int splitLayer,
    LoraSpec lora,
    int batchSize,
    int sequenceLength,
    int bitsPerActivation,
    int bitsPerAdapterValue,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ClientDesign> designs)
    implements WorkloadSpec {

  /** A label is a token id, sent as a 32-bit integer. */
  public static final int BITS_PER_LABEL = 32;

  private static final String WHERE = "of the workload";

  public TransformerWorkload {
    Check.present("transformer", transformer, WHERE);
    Check.present("lora", lora, WHERE);
    Check.inRange(
        "splitLayer",
        splitLayer,
        1,
        transformer.blocks() - 1,
        WHERE,
        "The model has %d blocks, and either side must keep one.".formatted(transformer.blocks()));
    Check.atLeast("batchSize", batchSize, 1, WHERE, "It counts sequences.");
    Check.inRange(
        "sequenceLength",
        sequenceLength,
        2,
        transformer.maximumTokens(),
        WHERE,
        "The model's positions end there.");
    Check.inRange("bitsPerActivation", bitsPerActivation, 1, 64, WHERE, "Floats take 32.");
    Check.inRange("bitsPerAdapterValue", bitsPerAdapterValue, 1, 64, WHERE, "Floats take 32.");
    if (lora.adapted(transformer).size() != lora.targets().size()) {
      throw new IllegalArgumentException(
          "The targets %s of the LoRA adapters do not all exist in a %s block. It has %s."
              .formatted(
                  lora.targets(),
                  transformer.family(),
                  transformer.projections().stream().map(ProjectionShape::projection).toList()));
    }
    designs = designs == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(designs));
    designs.forEach((client, design) -> requireCut(client, design, transformer));
  }

  /** All clients alike. */
  public TransformerWorkload(
      TransformerSpec transformer,
      int splitLayer,
      LoraSpec lora,
      int batchSize,
      int sequenceLength,
      int bitsPerActivation,
      int bitsPerAdapterValue) {
    this(
        transformer,
        splitLayer,
        lora,
        batchSize,
        sequenceLength,
        bitsPerActivation,
        bitsPerAdapterValue,
        Map.of());
  }

  /** The same workload cut elsewhere. */
  public TransformerWorkload withSplitLayer(int layer) {
    return new TransformerWorkload(
        transformer,
        layer,
        lora,
        batchSize,
        sequenceLength,
        bitsPerActivation,
        bitsPerAdapterValue,
        designs);
  }

  /** The same workload with other adapters. */
  public TransformerWorkload withLora(LoraSpec other) {
    return new TransformerWorkload(
        transformer,
        splitLayer,
        other,
        batchSize,
        sequenceLength,
        bitsPerActivation,
        bitsPerAdapterValue,
        designs);
  }

  /** The same workload with other bits of activations and boundary gradients. */
  public TransformerWorkload withBitsPerActivation(int bits) {
    return new TransformerWorkload(
        transformer,
        splitLayer,
        lora,
        batchSize,
        sequenceLength,
        bits,
        bitsPerAdapterValue,
        designs);
  }

  /** The same workload with these designs instead of its own. */
  public TransformerWorkload withDesigns(Map<String, ClientDesign> others) {
    return new TransformerWorkload(
        transformer,
        splitLayer,
        lora,
        batchSize,
        sequenceLength,
        bitsPerActivation,
        bitsPerAdapterValue,
        others);
  }

  /** The workload as client {@code id} has it: its own cut and rank, and no one else's. */
  @Override
  public TransformerWorkload forClient(String id) {
    if (designs.isEmpty()) {
      return this;
    }
    ClientDesign design = designs.get(id);
    TransformerWorkload plain = withDesigns(Map.of());
    if (design == null) {
      return plain;
    }
    return plain
        .withSplitLayer(design.splitLayer() == null ? splitLayer : design.splitLayer())
        .withLora(design.rank() == null ? lora : lora.withRank(design.rank()));
  }

  @Override
  public Workload of(
      int samples,
      double clientFlopsPerCycle,
      double serverFlopsPerCycle,
      AlgorithmSpec algorithm) {
    int sequences = sequences(samples);
    FlopCount flops = SchemeCost.flopsPerSequence(this, algorithm);
    Payloads payloads = payloads(samples, algorithm);
    return new Workload(
        sequences * flops.client() / clientFlopsPerCycle,
        sequences * flops.server() / serverFlopsPerCycle,
        payloads.upBits(),
        payloads.downBits(),
        payloads.adapterBits());
  }

  @Override
  public Payloads payloads(int samples, AlgorithmSpec algorithm) {
    return SchemeCost.payloads(this, samples, algorithm);
  }

  @Override
  public int sequences(int samples) {
    return Math.min(batchSize, samples);
  }

  /** LoRA parameters on the client's side of the split. */
  public long clientAdapterParameters() {
    return splitLayer * lora.parametersPerBlock(transformer);
  }

  /** LoRA parameters on the main server's side of the split. */
  public long serverAdapterParameters() {
    return (transformer.blocks() - splitLayer) * lora.parametersPerBlock(transformer);
  }

  private static void requireCut(String client, ClientDesign design, TransformerSpec transformer) {
    Check.present("design", design, "of client " + client);
    if (design.splitLayer() != null) {
      Check.inRange(
          "splitLayer",
          design.splitLayer(),
          1,
          transformer.blocks() - 1,
          "of client " + client,
          "The model has %d blocks, and either side must keep one."
              .formatted(transformer.blocks()));
    }
  }
}
