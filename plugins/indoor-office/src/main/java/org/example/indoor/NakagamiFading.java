package org.example.indoor;

import java.util.List;
import java.util.Random;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.FadingProvider;

/**
 * Nakagami-m fading: the power gain is gamma distributed with shape m and mean 1, so its variance
 * is 1/m. Between m = 1/2 (one-sided Gaussian) and many (hardly any fading) lies m = 1, Rayleigh.
 */
public final class NakagamiFading implements FadingProvider {
  static final Parameter.Real SHAPE =
      new Parameter.Real(
          "shape", "Shape m", "1 is Rayleigh; less fades deeper, more hardly.", "", 0.5, 50, 2.0);

  @Override
  public String id() {
    return "nakagami";
  }

  @Override
  public String name() {
    return "Nakagami-m";
  }

  @Override
  public String description() {
    return "Power gains from a gamma distribution, from deeper than Rayleigh to hardly any fading.";
  }

  @Override
  public String reference() {
    return "M. Nakagami, The m-distribution, 1960; drawn as in Marsaglia and Tsang,"
        + " ACM Trans. Math. Softw. 26(3), 2000";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(SHAPE);
  }

  @Override
  public Fading create(ParameterValues values) {
    double shape = values.get(SHAPE);
    return chance -> gamma(shape, chance) / shape;
  }

  /** Gamma distributed with scale 1. */
  private static double gamma(double shape, Random chance) {
    if (shape < 1) { // one more, thinned
      double uniform = 1 - chance.nextDouble(); // never zero
      return gamma(shape + 1, chance) * Math.pow(uniform, 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double normal = chance.nextGaussian();
      double cubeRoot = 1 + c * normal;
      if (cubeRoot <= 0) {
        continue;
      }
      double v = cubeRoot * cubeRoot * cubeRoot;
      double uniform = 1 - chance.nextDouble();
      if (Math.log(uniform) < normal * normal / 2 + d * (1 - v + Math.log(v))) {
        return d * v;
      }
    }
  }
}
