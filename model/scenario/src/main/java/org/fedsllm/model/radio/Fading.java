package org.fedsllm.model.radio;

import java.util.List;
import java.util.Random;
import org.fedsllm.model.unit.Check;

/** Block fading: a random power gain of mean 1, constant over one global round (EQ-3). */
@FunctionalInterface
public interface Fading {

  /** One power gain, drawn from {@code chance}. */
  double powerGain(Random chance);

  /**
   * One power gain from each of {@code chances}: all of a scenario's links to one server. The
   * workbench asks a plug-in's model for one gain after another.
   */
  default double[] powerGains(List<Random> chances) {
    return chances.stream().mapToDouble(this::powerGain).toArray();
  }

  /** The channel stays at its average. */
  record None() implements Fading, FadingSpec {
    @Override
    public double powerGain(Random chance) {
      return 1;
    }
  }

  /** No line of sight: the power gain is exponential. */
  record Rayleigh() implements Fading, FadingSpec {
    @Override
    public double powerGain(Random chance) {
      return -Math.log1p(-chance.nextDouble());
    }
  }

  /**
   * A line of sight among scattered paths.
   *
   * @param kFactorDb power of the direct path over that of the scattered ones
   */
  record Rician(double kFactorDb) implements Fading, FadingSpec {
    public Rician {
      Check.finite("kFactorDb", kFactorDb, "of the fading", "Usual values are 0 to 15 dB.");
    }

    @Override
    public double powerGain(Random chance) {
      double k = Math.pow(10, kFactorDb / 10);
      double scattered = Math.sqrt(1 / (2 * (k + 1)));
      double inPhase = Math.sqrt(k / (k + 1)) + scattered * chance.nextGaussian();
      double quadrature = scattered * chance.nextGaussian();
      return inPhase * inPhase + quadrature * quadrature;
    }
  }
}
