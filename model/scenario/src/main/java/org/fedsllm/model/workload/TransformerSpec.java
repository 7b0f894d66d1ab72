package org.fedsllm.model.workload;

import java.util.List;
import org.fedsllm.model.unit.Check;

/**
 * The shape of a causal transformer: all that its cost depends on.
 *
 * @param blocks number of transformer blocks
 * @param hiddenSize width d of the residual stream
 * @param heads query heads
 * @param keyValueHeads key and value heads; fewer than {@code heads} in grouped-query attention
 * @param headSize width of one head
 * @param mlpSize inner width m of the MLP
 * @param vocabularySize number of tokens V
 * @param maximumTokens longest sequence the positions allow
 */
public record TransformerSpec(
    ModelFamily family,
    int blocks,
    int hiddenSize,
    int heads,
    int keyValueHeads,
    int headSize,
    int mlpSize,
    int vocabularySize,
    int maximumTokens) {

  private static final String WHERE = "of the transformer";
  private static final String CURE = "Take it from the model's config.json.";

  public TransformerSpec {
    Check.present("family", family, WHERE);
    Check.atLeast("blocks", blocks, 2, WHERE, "A split needs a block on either side.");
    Check.atLeast("hiddenSize", hiddenSize, 1, WHERE, CURE);
    Check.atLeast("heads", heads, 1, WHERE, CURE);
    Check.inRange("keyValueHeads", keyValueHeads, 1, heads, WHERE, CURE);
    if (heads % keyValueHeads != 0) {
      throw new IllegalArgumentException(
          "The keyValueHeads (%d) of the transformer must divide its heads (%d). %s"
              .formatted(keyValueHeads, heads, CURE));
    }
    Check.atLeast("headSize", headSize, 1, WHERE, CURE);
    Check.atLeast("mlpSize", mlpSize, 1, WHERE, CURE);
    Check.atLeast("vocabularySize", vocabularySize, 1, WHERE, CURE);
    Check.atLeast("maximumTokens", maximumTokens, 1, WHERE, CURE);
  }

  /** GPT-2 small, 124 M parameters (Radford et al. 2019). */
  public static TransformerSpec gpt2Small() {
    return new TransformerSpec(ModelFamily.GPT2, 12, 768, 12, 12, 64, 3072, 50257, 1024);
  }

  /** The projections of one block, in the order of the forward pass. */
  public List<ProjectionShape> projections() {
    int queries = heads * headSize;
    int keys = keyValueHeads * headSize;
    if (family == ModelFamily.GPT2) {
      return List.of(
          new ProjectionShape(Projection.QUERY_KEY_VALUE, hiddenSize, queries + 2 * keys),
          new ProjectionShape(Projection.ATTENTION_OUTPUT, queries, hiddenSize),
          new ProjectionShape(Projection.MLP_UP, hiddenSize, mlpSize),
          new ProjectionShape(Projection.MLP_DOWN, mlpSize, hiddenSize));
    }
    return List.of(
        new ProjectionShape(Projection.QUERY, hiddenSize, queries),
        new ProjectionShape(Projection.KEY, hiddenSize, keys),
        new ProjectionShape(Projection.VALUE, hiddenSize, keys),
        new ProjectionShape(Projection.ATTENTION_OUTPUT, queries, hiddenSize),
        new ProjectionShape(Projection.MLP_GATE, hiddenSize, mlpSize),
        new ProjectionShape(Projection.MLP_UP, hiddenSize, mlpSize),
        new ProjectionShape(Projection.MLP_DOWN, mlpSize, hiddenSize));
  }

  /** FLOPs of scores and weighted values over one sequence: {@code 4 S² · heads · headSize}. */
  public double attentionFlops(int sequenceLength) {
    return 4.0 * sequenceLength * sequenceLength * heads * headSize;
  }

  /** FLOPs of the language-model head over one sequence: {@code 2 S d V}. */
  public double headFlops(int sequenceLength) {
    return 2.0 * sequenceLength * hiddenSize * vocabularySize;
  }

  /** Parameters of one block: matrices, biases and the two norms before attention and MLP. */
  public long parametersPerBlock() {
    long parameters = 2L * normParameters();
    for (ProjectionShape shape : projections()) {
      parameters += (long) shape.inputSize() * shape.outputSize();
      parameters += hasBias(shape.projection()) ? shape.outputSize() : 0;
    }
    return parameters;
  }

  /** Parameters of the embeddings below the first block: tokens, and GPT-2's positions. */
  public long embeddingParameters() {
    long positions = family == ModelFamily.GPT2 ? maximumTokens : 0;
    return (vocabularySize + positions) * hiddenSize;
  }

  /** Parameters of the norm after the last block. */
  public long normParameters() {
    return family == ModelFamily.GPT2 ? 2L * hiddenSize : hiddenSize;
  }

  private boolean hasBias(Projection projection) {
    return switch (family) {
      case GPT2 -> true;
      case LLAMA -> false;
      case QWEN2 ->
          projection == Projection.QUERY
              || projection == Projection.KEY
              || projection == Projection.VALUE;
    };
  }
}
