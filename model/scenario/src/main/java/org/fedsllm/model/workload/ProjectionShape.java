package org.fedsllm.model.workload;

/** The matrix of one {@link Projection}: {@code inputSize × outputSize}. */
public record ProjectionShape(Projection projection, int inputSize, int outputSize) {

  /** Multiply–adds count as two: FLOPs of the forward pass over {@code tokens}. */
  public double forwardFlops(double tokens) {
    return 2.0 * tokens * inputSize * outputSize;
  }

  /** Parameters of B alone. */
  public long loraBParameters(int rank) {
    return (long) rank * outputSize;
  }

  /** Parameters of a LoRA adapter of {@code rank} on this projection: A and B. */
  public long loraParameters(int rank) {
    return (long) rank * (inputSize + outputSize);
  }
}
