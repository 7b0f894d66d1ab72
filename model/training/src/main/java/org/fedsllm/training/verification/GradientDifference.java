package org.fedsllm.training.verification;

import org.fedsllm.model.workload.Projection;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraLayout.Piece;

/**
 * One adapter matrix's gradient, split against whole.
 *
 * @param block its number in the model, from 0
 * @param largestGradient largest absolute entry of the whole model's gradient
 * @param largestDifference largest absolute difference to it
 */
public record GradientDifference(
    int block,
    Projection projection,
    Factor factor,
    double largestGradient,
    double largestDifference) {

  static GradientDifference of(Piece piece, float[] whole, float[] split) {
    double largest = 0;
    double difference = 0;
    for (int i = piece.offset(); i < piece.end(); i++) {
      largest = Math.max(largest, Math.abs(whole[i]));
      difference = Math.max(difference, Math.abs((double) whole[i] - split[i]));
    }
    return new GradientDifference(
        piece.block(), piece.projection(), piece.factor(), largest, difference);
  }
}
