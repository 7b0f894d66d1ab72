package org.fedsllm.model.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShannonRateTest {
  private static final double LN2 = Math.log(2);
  private static final double RELATIVE = 1e-12;

  /** A central difference with a relative step of 1e-5 is this good. */
  private static final double DIFFERENCE_ERROR = 1e-8;

  /** EQ-2's golden numbers are printed to this. */
  private static final double PRINTED_KHZ = 5e-5;

  private static final double POWER_W = 0.01; // 10 dBm
  private static final double NOISE_W_PER_HZ = Math.pow(10, -17.4 - 3); // −174 dBm/Hz

  @Test
  void oneMegabitPerSecondNeedsThePrintedBandwidth() {
    double snrBandwidthHz = snrBandwidthHz(103.846642);

    assertThat(ShannonRate.leastBandwidthHz(1e6, snrBandwidthHz) / 1e3)
        .isCloseTo(99.7888, within(PRINTED_KHZ));
  }

  @Test
  void weakLinkCannotCarryFiveMegabitPerSecond() {
    double snrBandwidthHz = snrBandwidthHz(120.401072);

    assertThat(ShannonRate.leastBandwidthHz(5e6, snrBandwidthHz)).isInfinite();
    assertThat(ShannonRate.limitBitPerS(snrBandwidthHz)).isLessThan(5e6);
  }

  private static double snrBandwidthHz(double pathLossDb) {
    return Math.pow(10, -pathLossDb / 10) * POWER_W / NOISE_W_PER_HZ;
  }

  /** κ from next to nothing to 1 − 1e-15. */
  static DoubleStream loads() {
    Random random = new Random(1);
    return DoubleStream.concat(
        DoubleStream.of(1e-300, 1e-100, 1e-30, 1e-12, 1e-6, 1e-3, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99),
        DoubleStream.concat(
            DoubleStream.iterate(1e-3, gap -> gap > 9e-16, gap -> gap / 10).map(gap -> 1 - gap),
            random.doubles(100)));
  }

  @ParameterizedTest
  @MethodSource("loads")
  void exactInverseLiesWithinTheTolerance(double load) {
    for (double snrBandwidthHz : new double[] {1, 3.7e6, 1e15}) {
      double rate = load * snrBandwidthHz / LN2;
      double hz = ShannonRate.leastBandwidthHz(rate, snrBandwidthHz);

      // The rate in nats over the bandwidth, y = r ln2 / b, solves (e^y − 1)/y = c / (r ln2), and
      // the left side grows with y.
      BigDecimal rightSide = HighPrecision.inverseLoad(rate, snrBandwidthHz);
      assertThat(HighPrecision.stretch(rate, hz * (1 + RELATIVE))).isLessThan(rightSide);
      assertThat(HighPrecision.stretch(rate, hz * (1 - RELATIVE))).isGreaterThan(rightSide);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e-3, 1, 1e3, 1e9})
  void rateOfTheLeastBandwidthIsTheRate(double bandwidthHz) {
    double rate = ShannonRate.bitPerS(bandwidthHz, 1);

    // Where the rate is next to its bound, a digit of the rate is worth many of the bandwidth.
    double conditioning = Math.max(1, bandwidthHz);
    assertThat(ShannonRate.leastBandwidthHz(rate, 1))
        .isCloseTo(bandwidthHz, within(RELATIVE * conditioning * bandwidthHz));
  }

  @Test
  void rateGrowsWithBandwidthTowardsItsBound() {
    double before = 0;
    for (double hz = 1; hz < 1e12; hz *= 10) {
      double rate = ShannonRate.bitPerS(hz, 1e6);
      assertThat(rate).isGreaterThan(before).isLessThan(ShannonRate.limitBitPerS(1e6));
      before = rate;
    }
    assertThat(before).isCloseTo(ShannonRate.limitBitPerS(1e6), within(1e-5 * before));
  }

  @Test
  void nothingNeedsNoBandwidthAndNoBandwidthCarriesNothing() {
    assertThat(ShannonRate.leastBandwidthHz(0, 1e6)).isZero();
    assertThat(ShannonRate.bitPerS(0, 1e6)).isZero();
  }

  @Test
  void theBoundItselfNeedsInfiniteBandwidth() {
    assertThat(ShannonRate.leastBandwidthHz(1.0000000001 * ShannonRate.limitBitPerS(1e6), 1e6))
        .isInfinite();
    assertThat(ShannonRate.leastBandwidthSlope(2 * ShannonRate.limitBitPerS(1e6), 1e6))
        .isInfinite();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1, 1e3, 1e6})
  void elasticityIsTheDifferenceQuotient(double bandwidthHz) {
    double step = 1e-5;
    double quotient =
        Math.log(
                ShannonRate.bitPerS(bandwidthHz * (1 + step), 50)
                    / ShannonRate.bitPerS(bandwidthHz * (1 - step), 50))
            / (2 * step);

    assertThat(ShannonRate.bandwidthElasticity(bandwidthHz, 50))
        .isCloseTo(quotient, within(DIFFERENCE_ERROR));
  }

  @Test
  void elasticityKeepsItsDigitsWhereBandwidthIsPlenty() {
    assertThat(ShannonRate.bandwidthElasticity(1e12, 1)).isCloseTo(5e-13, within(1e-24));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.01, 0.3, 0.9, 0.999})
  void slopeIsTheDifferenceQuotient(double load) {
    double snrBandwidthHz = 2e6;
    double rate = load * snrBandwidthHz / LN2;
    double step = 1e-5 * rate * (1 - load);
    double quotient =
        (ShannonRate.leastBandwidthHz(rate + step, snrBandwidthHz)
                - ShannonRate.leastBandwidthHz(rate - step, snrBandwidthHz))
            / (2 * step);

    assertThat(ShannonRate.leastBandwidthSlope(rate, snrBandwidthHz))
        .isCloseTo(quotient, within(DIFFERENCE_ERROR / (1 - load) * quotient));
  }
}
