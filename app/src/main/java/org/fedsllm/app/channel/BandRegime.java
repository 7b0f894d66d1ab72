package org.fedsllm.app.channel;

import org.fedsllm.model.radio.BandPlan;

/** The three ways to divide bandwidth between the two uplinks, as one chooses them (EQ-9). */
enum BandRegime {
  SEPARATE("separate bands"),
  POOLED("pooled band"),
  SHARED("shared band");

  private final String words;

  BandRegime(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static BandRegime of(BandPlan band) {
    if (band instanceof BandPlan.Separate) {
      return SEPARATE;
    }
    return band instanceof BandPlan.Pooled ? POOLED : SHARED;
  }

  /** All of the bandwidth of {@code band} under this regime; separate bands get half each. */
  BandPlan keeping(BandPlan band) {
    double allHz = band.allBandwidthHz();
    return switch (this) {
      case SEPARATE -> new BandPlan.Separate(allHz / 2, allHz / 2);
      case POOLED -> new BandPlan.Pooled(allHz);
      case SHARED -> new BandPlan.Shared(allHz);
    };
  }

  /** A band of this regime with {@code hertz}, for the two regimes with one band. */
  BandPlan ofOneBand(double hertz) {
    return switch (this) {
      case POOLED -> new BandPlan.Pooled(hertz);
      case SHARED -> new BandPlan.Shared(hertz);
      case SEPARATE ->
          throw new IllegalArgumentException("Separate bands have two bandwidths. Give both.");
    };
  }
}
