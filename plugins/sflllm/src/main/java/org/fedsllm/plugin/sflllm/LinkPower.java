package org.fedsllm.plugin.sflllm;

/**
 * The least power of one link for an upload within a time: with the rate as auxiliary variable,
 * {@code share(t) = (b/c) (2^(bits/(b t)) − 1)}, convex and falling in the time t.
 *
 * @param limitW power at share 1
 * @param bits to send, all uploads of the round together; 0 for an idle link
 * @param bandwidthHz b
 * @param snrBandwidthHz c at full power
 */
record LinkPower(double limitW, double bits, double bandwidthHz, double snrBandwidthHz) {
  private static final double LN2 = Math.log(2);

  /** The time at full power. */
  double leastS() {
    return bits == 0 ? 0 : bits * LN2 / (bandwidthHz * Math.log1p(snrBandwidthHz / bandwidthHz));
  }

  double powerW(double timeS) {
    return limitW * share(timeS);
  }

  /** The least share of the power, at most 1. */
  double share(double timeS) {
    if (bits == 0) {
      return 0;
    }
    return Math.min(1, bandwidthHz / snrBandwidthHz * Math.expm1(nats(timeS)));
  }

  /** {@code −d power / d time}, in W/s. */
  double savingWPerS(double timeS) {
    if (bits == 0) {
      return 0;
    }
    double nats = nats(timeS);
    return limitW * bandwidthHz / snrBandwidthHz * Math.exp(nats) * nats / timeS;
  }

  private double nats(double timeS) {
    return bits * LN2 / (bandwidthHz * timeS);
  }
}
