package org.fedsllm.optimizer.internal.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class EnergyBandTest {
  private static final double BAND_HZ = 3e6;
  private static final EnergyLink[] LINKS = {
    new EnergyLink(2, 1e6, 0.01, 4e6),
    new EnergyLink(2, 2e6, 0.02, 9e6),
    new EnergyLink(2, 1e6, 0.01, 2e7),
    new EnergyLink(2, 0, 0.01, 2e7)
  };
  private static final double[] TIMES_S = {0.9, 1.1, 0.7, 0};
  private static final EnergyLink[] NO_LINKS = new EnergyLink[LINKS.length];
  private static final double[] NO_TIMES = new double[LINKS.length];

  static {
    Arrays.fill(NO_LINKS, new EnergyLink(1, 0, 1, 1));
  }

  private static double energyJ(double[] hz) {
    double sum = 0;
    for (int k = 0; k < hz.length; k++) {
      sum += LINKS[k].energyJ(hz[k], TIMES_S[k]);
    }
    return sum;
  }

  @Test
  void theBandIsUsedUpAndNoOtherDivisionSavesEnergy() {
    EnergyBand band = new EnergyBand(false, LINKS, TIMES_S, NO_LINKS, NO_TIMES);

    assertThat(band.fill(BAND_HZ, true, false)).isTrue();
    double[] best = band.mainHz();
    assertThat(Arrays.stream(best).sum()).isEqualTo(BAND_HZ, within(1e-6));
    assertThat(best[3]).isZero();
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      double[] other = new double[LINKS.length];
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        other[k] = best[k] * Math.exp(0.3 * random.nextGaussian());
        sum += other[k];
      }
      for (int k = 0; k < 3; k++) {
        other[k] *= BAND_HZ / sum;
      }
      assertThat(energyJ(other)).isGreaterThan(energyJ(best) * (1 - 1e-9));
    }
  }

  @Test
  void whatFullPowerNeedsIsGiven() {
    EnergyBand band = new EnergyBand(false, LINKS, TIMES_S, NO_LINKS, NO_TIMES);
    band.fill(BAND_HZ, true, false);
    for (int k = 0; k < 3; k++) {
      assertThat(LINKS[k].share(band.mainHz()[k], TIMES_S[k])).isLessThanOrEqualTo(1 + 1e-9);
    }
  }

  @Test
  void aBandThatIsTooSmallIsRefused() {
    EnergyBand band = new EnergyBand(false, LINKS, TIMES_S, NO_LINKS, NO_TIMES);

    assertThat(band.fill(1e5, true, false)).isFalse();
  }

  @Property(tries = 100)
  void savingsAreTheSlopesOfTheEnergy(
      @ForAll @DoubleRange(min = 1e5, max = 1e8) double hz,
      @ForAll @DoubleRange(min = 0.2, max = 5) double timeS) {
    EnergyLink link = LINKS[1];
    double step = 1e-4;
    double slope =
        (link.energyJ(hz * (1 - step), timeS) - link.energyJ(hz * (1 + step), timeS))
            / (2 * step * hz);

    assertThat(link.savingJPerHz(hz, timeS)).isEqualTo(slope, within(1e-3 * slope + 1e-18));
    assertThat(link.bestHz(link.savingJPerHz(hz, timeS), timeS)).isEqualTo(hz, within(1e-6 * hz));
  }
}
