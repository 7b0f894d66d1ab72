package org.fedsllm.optimizer.conformance;

import java.util.List;
import java.util.Optional;
import org.fedsllm.model.parameter.ParameterValues;

/** What is tried on one model of either kind. All but the first hold the defaults' values. */
interface RadioTrial {

  /** The first value that cannot be under {@code values}, as a sentence. */
  Optional<String> impossible(ParameterValues values);

  /** Where the same question got another answer. */
  List<String> unrepeated();

  /** What most models do and this one does not. */
  List<String> unusual();

  /** Values to hold against the model's source. */
  List<RadioReport.Reading> readings();
}
