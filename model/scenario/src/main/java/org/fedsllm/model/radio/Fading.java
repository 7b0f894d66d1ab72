package org.fedsllm.model.radio;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Random;
import org.fedsllm.model.unit.Check;

/** Block fading: a random power gain of mean 1, constant over one global round (EQ-3). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Fading.None.class, name = "none"),
  @JsonSubTypes.Type(value = Fading.Rayleigh.class, name = "rayleigh"),
  @JsonSubTypes.Type(value = Fading.Rician.class, name = "rician")
})
public interface Fading {

  /** One power gain, drawn from {@code chance}. */
  double powerGain(Random chance);

  /** The channel stays at its average. */
  record None() implements Fading {
    @Override
    public double powerGain(Random chance) {
      return 1;
    }
  }

  /** No line of sight: the power gain is exponential. */
  record Rayleigh() implements Fading {
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
  record Rician(double kFactorDb) implements Fading {
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
