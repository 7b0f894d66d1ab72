package org.fedsllm.optimizer.conformance;

import java.util.List;
import org.fedsllm.model.parameter.Parameter;

/**
 * Values of a parameter worth trying.
 *
 * @param inside values that it must take: the ends of its range, every choice
 * @param outside values that it must refuse
 */
record ParameterEnds(List<Object> inside, List<Object> outside) {

  static ParameterEnds of(Parameter parameter) {
    if (parameter instanceof Parameter.Real real) {
      return new ParameterEnds(
          List.of(real.least(), real.most()),
          List.of(Math.nextDown(real.least()), Math.nextUp(real.most()), Double.NaN, "much"));
    }
    if (parameter instanceof Parameter.Whole whole) {
      return new ParameterEnds(
          List.of(whole.least(), whole.most()),
          List.of(whole.least() - 1L, whole.most() + 1L, whole.least() + 0.5, "many"));
    }
    if (parameter instanceof Parameter.Choice choice) {
      return new ParameterEnds(List.copyOf(choice.options()), List.of("no such option", 1));
    }
    return new ParameterEnds(List.of(true, false), List.of("yes", 1));
  }
}
