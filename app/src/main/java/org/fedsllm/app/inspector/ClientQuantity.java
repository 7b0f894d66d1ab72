package org.fedsllm.app.inspector;

import java.util.Map;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.model.project.Project;

/** A number of a client that can be edited for many clients at once. */
interface ClientQuantity {

  /** The field's id on the screen. */
  String id();

  Quantity quantity();

  /** What {@code client} has, in SI; NaN where the project has no such number. */
  double of(Project project, String client);

  /**
   * The project with other values by client's id.
   *
   * @throws IllegalArgumentException if one of them cannot be; the message is for the user
   */
  Project with(Project project, Map<String, Double> values);
}
