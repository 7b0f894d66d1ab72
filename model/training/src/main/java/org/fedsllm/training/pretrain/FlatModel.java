package org.fedsllm.training.pretrain;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.checkpoint.SafetensorsWriter;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.CausalTransformer;
import org.fedsllm.training.network.Gpt2;
import org.fedsllm.training.network.Tensors;
import org.fedsllm.training.network.TorchEngine;

/**
 * All weights of a GPT-2 in one trainable vector, of which every layer is a view.
 *
 * <p>One vector makes a weight optimizer one handful of operations instead of hundreds.
 */
final class FlatModel {
  static final float LAYER_NORM_EPSILON = 1e-5f;
  private static final double INITIAL_DEVIATION = 0.02;

  private record Piece(String name, long[] shape) {
    int size() {
      return (int) new Shape(shape).size();
    }
  }

  private final TransformerSpec spec;
  private final List<Piece> pieces;
  private final NDArray weights;

  /** Random weights as GPT-2 starts: normal, narrower where the residual stream is written. */
  FlatModel(NDManager manager, TransformerSpec spec, Random random) {
    this.spec = spec;
    this.pieces = collectPieces(spec);
    int size = pieces.stream().mapToInt(Piece::size).sum();
    float[] values = new float[size];
    int offset = 0;
    for (Piece piece : pieces) {
      initialize(piece, values, offset, random);
      offset += piece.size();
    }
    this.weights = Tensors.ofFloats(manager, values, new Shape(size));
    Autograd.require(weights);
  }

  NDArray weights() {
    return weights;
  }

  /** The network over the weights as they are now; its views live until {@code step} closes. */
  CausalTransformer network(NDManager step) {
    long[] ends = new long[pieces.size() - 1];
    long end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += pieces.get(i).size();
      ends[i] = end;
    }
    NDList views = weights.split(ends, 0);
    views.attach(step);
    Map<String, NDArray> byName = new HashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      byName.put(piece.name(), views.get(i).reshape(new Shape(piece.shape())));
    }
    return Gpt2.build(step, spec, LAYER_NORM_EPSILON, (name, shape) -> byName.get(name));
  }

  SafetensorsWriter toSafetensors() {
    byte[] bytes = Tensors.toBytes(weights);
    SafetensorsWriter writer = new SafetensorsWriter();
    int offset = 0;
    for (Piece piece : pieces) {
      int end = offset + piece.size() * Float.BYTES;
      writer.add(piece.name(), Arrays.copyOfRange(bytes, offset, end), piece.shape());
      offset = end;
    }
    return writer;
  }

  /** Asks the network itself which tensors it reads, so that names live in one place. */
  private static List<Piece> collectPieces(TransformerSpec spec) {
    List<Piece> pieces = new ArrayList<>();
    try (NDManager scratch = TorchEngine.newManager()) {
      Gpt2.build(
          scratch,
          spec,
          LAYER_NORM_EPSILON,
          (name, shape) -> {
            pieces.add(new Piece(name, shape));
            return scratch.zeros(new Shape(shape));
          });
    }
    return pieces;
  }

  private void initialize(Piece piece, float[] values, int offset, Random random) {
    boolean norm = piece.name().contains("ln_");
    boolean bias = piece.name().endsWith(".bias");
    boolean intoResidual = piece.name().endsWith("c_proj.weight");
    double deviation = INITIAL_DEVIATION / (intoResidual ? Math.sqrt(2.0 * spec.blocks()) : 1);
    for (int i = offset; i < offset + piece.size(); i++) {
      if (norm) {
        values[i] = bias ? 0 : 1;
      } else {
        values[i] = bias ? 0 : (float) (deviation * random.nextGaussian());
      }
    }
  }
}
