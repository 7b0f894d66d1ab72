package org.fedsllm.optimizer;

import java.util.List;
import org.fedsllm.model.parameter.Parameter;

/**
 * Introduces an optimizer: who it is and what can be set. Form, project file and run record are
 * built from this alone.
 *
 * <p>Found by {@link java.util.ServiceLoader}: name the class in {@code
 * META-INF/services/org.fedsllm.optimizer.OptimizerProvider} and give it a public constructor
 * without arguments.
 */
public interface OptimizerProvider {

  /** Stable name in files and on the command line: lower case, digits and hyphens. */
  String id();

  /** Short name for people. */
  String name();

  /** One or two sentences: what is decided, and how. */
  String description();

  /** Where the method comes from, such as a paper; empty for original work. */
  String reference();

  /** What can be set, in the order of the form. */
  List<Parameter> parameters();

  /** A new optimizer. */
  DelayOptimizer create();
}
