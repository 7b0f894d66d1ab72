package org.fedsllm.training.network;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraLayout.Piece;
import org.fedsllm.training.state.State;

/** The values of adapters at one moment. Immutable, so they may be handed to any thread. */
public final class LoraWeights {
  private final LoraLayout layout;
  private final float[] values;

  /**
   * @param values in the order of {@code layout}; copied
   */
  public LoraWeights(LoraLayout layout, float[] values) {
    if (values.length != layout.parameters()) {
      throw new IllegalArgumentException(
          "The adapter holds %d values, but its layout has %d."
              .formatted(values.length, layout.parameters()));
    }
    this.layout = layout;
    this.values = values.clone();
  }

  /** A fresh start as PEFT makes it: A uniform in ±1/√in, B zero, so the model is unchanged. */
  public static LoraWeights fresh(LoraLayout layout, Random random) {
    float[] values = new float[layout.parameters()];
    for (Piece piece : layout.pieces()) {
      if (piece.factor() == Factor.A) {
        double bound = 1 / Math.sqrt(piece.columns());
        for (int i = piece.offset(); i < piece.end(); i++) {
          values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
      }
    }
    return new LoraWeights(layout, values);
  }

  /** The weights of a whole model from those of its two sides. */
  public static LoraWeights join(LoraLayout whole, LoraWeights client, LoraWeights server) {
    float[] values = Arrays.copyOf(client.values, client.values.length + server.values.length);
    System.arraycopy(server.values, 0, values, client.values.length, server.values.length);
    return new LoraWeights(whole, values);
  }

  public LoraLayout layout() {
    return layout;
  }

  /** A copy of the values. */
  public float[] values() {
    return values.clone();
  }

  /** A copy of the values of {@code factors} alone, in their order. */
  public float[] values(Set<Factor> factors) {
    List<Piece> chosen = layout.pieces(factors);
    float[] packed = new float[chosen.stream().mapToInt(Piece::size).sum()];
    int next = 0;
    for (Piece piece : chosen) {
      System.arraycopy(values, piece.offset(), packed, next, piece.size());
      next += piece.size();
    }
    return packed;
  }

  /**
   * These weights with the values of {@code factors} replaced.
   *
   * @param packed as {@link #values(Set)} gives them
   */
  public LoraWeights with(Set<Factor> factors, float[] packed) {
    float[] changed = values.clone();
    int next = 0;
    for (Piece piece : layout.pieces(factors)) {
      System.arraycopy(packed, next, changed, piece.offset(), piece.size());
      next += piece.size();
    }
    return new LoraWeights(layout, changed);
  }

  /** The part below {@code splitLayer}. */
  public LoraWeights clientSide(int splitLayer) {
    LoraLayout part = layout.clientSide(splitLayer);
    return new LoraWeights(part, Arrays.copyOfRange(values, 0, part.parameters()));
  }

  /** The part from {@code splitLayer} on. */
  public LoraWeights serverSide(int splitLayer) {
    LoraLayout part = layout.serverSide(splitLayer);
    int from = values.length - part.parameters();
    return new LoraWeights(part, Arrays.copyOfRange(values, from, values.length));
  }

  /** Values, rank and scale, for {@link #restored}. */
  public State state() {
    return State.builder()
        .put("values", values)
        .put("rank", layout.lora().rank())
        .put("alpha", Double.doubleToLongBits(layout.lora().alpha()))
        .build();
  }

  /**
   * The weights that {@code state} was taken of.
   *
   * @param like a layout of the same blocks and projections; its rank may be another
   * @throws IllegalArgumentException if the state is of something else
   */
  public static LoraWeights restored(LoraLayout like, State state) {
    int rank = Math.toIntExact(state.number("rank"));
    double alpha = Double.longBitsToDouble(state.number("alpha"));
    LoraLayout layout =
        like.withLora(new LoraSpec(rank, alpha, like.lora().targets(), like.lora().dropout()));
    return new LoraWeights(layout, state.floats("values", layout.parameters()));
  }
}
