package org.fedsllm.model.delay;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** How often activations go up in one global round (EQ-8). */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum Schedule {
  /** In every local iteration, as the protocol runs. */
  ITERATION {
    @Override
    public double activationUploads(double localIterations) {
      return localIterations;
    }
  },
  /** Once a global round. */
  ROUND {
    @Override
    public double activationUploads(double localIterations) {
      return 1;
    }
  };

  /** Activation uploads in a round of {@code localIterations}. */
  public abstract double activationUploads(double localIterations);
}
