package org.fedsllm.model.project;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import org.fedsllm.model.unit.Check;

/** The rule that turns gradients into adapter updates, on clients and main server alike. */
public record WeightOptimizerSpec(Kind kind, double learningRate, double weightDecay) {

  /** The known rules. */
  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  public enum Kind {
    SGD,
    /** Decoupled weight decay (Loshchilov and Hutter 2019), β = (0.9, 0.999), ε = 1e-8. */
    ADAM_W
  }

  public WeightOptimizerSpec {
    String where = "of the weight optimizer";
    Check.present("kind", kind, where);
    Check.positive("learningRate", learningRate, where, "Usual values are 1e-4 to 1e-2.");
    Check.notNegative("weightDecay", weightDecay, where, "Use 0 for none.");
  }
}
