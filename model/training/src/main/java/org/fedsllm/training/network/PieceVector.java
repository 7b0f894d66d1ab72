package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraLayout.Piece;

/** Some matrices of an adapter, one after another in one flat tensor. */
final class PieceVector {
  private final Set<Factor> factors;
  private final List<Piece> pieces;
  private final NDArray values;

  /**
   * @param factors whose matrices these are; of {@code start} there must be some
   */
  PieceVector(NDManager manager, LoraWeights start, Set<Factor> factors) {
    this.factors = factors;
    this.pieces = start.layout().pieces(factors);
    float[] packed = start.values(factors);
    this.values = Tensors.ofFloats(manager, packed, new Shape(packed.length));
  }

  NDArray values() {
    return values;
  }

  boolean has(Factor factor) {
    return factors.contains(factor);
  }

  /** {@code weights} with these matrices as they are now. */
  LoraWeights into(LoraWeights weights) {
    return weights.with(factors, values.toFloatArray());
  }

  /** Takes over these matrices from {@code weights}. */
  void assign(LoraWeights weights) {
    try (NDArray fresh =
        Tensors.ofFloats(values.getManager(), weights.values(factors), values.getShape())) {
      Autograd.assign(values, fresh);
    }
  }

  /** The matrices in order; views that live until {@code step} is closed. */
  List<NDArray> matrices(NDManager step) {
    if (pieces.size() == 1) { // a split into one part would be the leaf itself
      return List.of(matrix(step, values, pieces.get(0)));
    }
    NDList parts = values.split(innerEnds(), 0);
    parts.attach(step); // else they would gather in the adapter's own manager
    List<NDArray> matrices = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      matrices.add(parts.get(i).reshape(pieces.get(i).rows(), pieces.get(i).columns()));
    }
    return matrices;
  }

  private static NDArray matrix(NDManager step, NDArray part, Piece piece) {
    NDArray matrix = part.reshape(piece.rows(), piece.columns());
    matrix.attach(step);
    return matrix;
  }

  private long[] innerEnds() {
    long[] ends = new long[pieces.size() - 1];
    long end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += pieces.get(i).size();
      ends[i] = end;
    }
    return ends;
  }
}
