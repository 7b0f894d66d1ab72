package org.fedsllm.training.metric;

/**
 * A next-token loss and the predictions it is the mean of.
 *
 * @param nats mean loss of a prediction
 * @param predictions tokens that were predicted
 */
public record MeanLoss(double nats, long predictions) {
  public static final MeanLoss NONE = new MeanLoss(0, 0);

  /** The mean over both, each prediction counting once. */
  public MeanLoss plus(MeanLoss other) {
    long all = predictions + other.predictions;
    if (all == 0) {
      return NONE;
    }
    return new MeanLoss((nats * predictions + other.nats * other.predictions) / all, all);
  }

  public double perplexity() {
    return Math.exp(nats);
  }
}
