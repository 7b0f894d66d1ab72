package org.example.indoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.radio.Fading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NakagamiFadingTest {
  private static final int DRAWS = 200_000;

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 2, 4, 50})
  void meanIsOneAndVarianceTheShapesInverse(double shape) {
    Fading fading = fading(shape);
    Random chance = new Random(1);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double gain = fading.powerGain(chance);
      sum += gain;
      squares += gain * gain;
    }
    double mean = sum / DRAWS;
    double sigma = Math.sqrt(1 / shape);
    assertThat(mean).isCloseTo(1, within(5 * sigma / Math.sqrt(DRAWS)));
    assertThat(squares / DRAWS - mean * mean).isCloseTo(1 / shape, within(0.03 / shape));
  }

  /** The distribution in closed form: erf(√(m x)) at m = 1/2, Erlang's at whole m. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.2481704", "1, 0.0951626", "2, 0.0175231", "4, 0.0007763"})
  void deepFadesAreAsLikelyAsTheDistributionSays(double shape, double share) {
    Fading fading = fading(shape);
    Random chance = new Random(2);
    int deep = 0;
    for (int i = 0; i < DRAWS; i++) {
      deep += fading.powerGain(chance) < 0.1 ? 1 : 0;
    }
    double fiveSigma = 5 * Math.sqrt(share * (1 - share) / DRAWS);
    assertThat((double) deep / DRAWS).isCloseTo(share, within(fiveSigma));
  }

  private static Fading fading(double shape) {
    return new NakagamiFading().create(new ParameterValues(Map.of("shape", shape)));
  }
}
