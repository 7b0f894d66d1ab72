package org.fedsllm.optimizer.internal.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fedsllm.model.radio.ShannonRate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCurveTest {
  private static final double STEP = 1e-4;

  /** A central difference in the logarithms with that step. */
  private static final double DIFFERENCE_ERROR = 1e-7;

  private static final double RELATIVE = 1e-14;
  private static final double SNR_BANDWIDTH_HZ = 1e6;
  private static final double BITS = 3e5;
  private static final double LEAST_S = BITS * Math.log(2) / SNR_BANDWIDTH_HZ;

  private final LinkCurve curve = new LinkCurve();

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1, 1e3, 1e5, 1e6, 9e6, 1.1e7, 1e9, 1e12})
  void uploadTakesWhatTheRateSays(double bandwidthHz) {
    curve.moveTo(bandwidthHz, SNR_BANDWIDTH_HZ, LEAST_S);
    double expectedS = BITS / ShannonRate.bitPerS(bandwidthHz, SNR_BANDWIDTH_HZ);

    assertThat(curve.uploadS).isCloseTo(expectedS, within(RELATIVE * expectedS));
    assertThat(curve.excessS).isCloseTo(expectedS - LEAST_S, within(RELATIVE * expectedS));
    assertThat(curve.elasticity)
        .isCloseTo(
            ShannonRate.bandwidthElasticity(bandwidthHz, SNR_BANDWIDTH_HZ), within(RELATIVE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1, 1e3, 1e5, 1e6, 9.5e6, 1.05e7, 1e8, 1e10})
  void elasticitiesAreDifferenceQuotients(double bandwidthHz) {
    double time = logSlope(bandwidthHz, false);
    double marginal = logSlope(bandwidthHz, true);
    curve.moveTo(bandwidthHz, SNR_BANDWIDTH_HZ, LEAST_S);

    assertThat(-curve.elasticity).isCloseTo(time, within(DIFFERENCE_ERROR));
    assertThat(-curve.marginalElasticity).isCloseTo(marginal, within(DIFFERENCE_ERROR));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e9, 1e12, 1e15})
  void excessKeepsItsDigitsWhereBandwidthIsPlenty(double bandwidthHz) {
    curve.moveTo(bandwidthHz, SNR_BANDWIDTH_HZ, LEAST_S);
    double firstOrderS = LEAST_S * SNR_BANDWIDTH_HZ / bandwidthHz / 2;
    double secondOrder = SNR_BANDWIDTH_HZ / bandwidthHz;

    assertThat(curve.excessS)
        .isCloseTo(firstOrderS, within((secondOrder + RELATIVE) * firstOrderS));
  }

  private double logSlope(double bandwidthHz, boolean ofMarginal) {
    return (logValue(bandwidthHz * (1 + STEP), ofMarginal)
            - logValue(bandwidthHz * (1 - STEP), ofMarginal))
        / (Math.log1p(STEP) - Math.log1p(-STEP));
  }

  private double logValue(double bandwidthHz, boolean ofMarginal) {
    curve.moveTo(bandwidthHz, SNR_BANDWIDTH_HZ, LEAST_S);
    return Math.log(ofMarginal ? curve.elasticity * curve.uploadS / bandwidthHz : curve.uploadS);
  }
}
