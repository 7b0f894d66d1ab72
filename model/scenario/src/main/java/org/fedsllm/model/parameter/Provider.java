package org.fedsllm.model.parameter;

import java.util.List;

/**
 * Introduces something that somebody else may have written: who it is and what can be set on it.
 * Form, project file and run record are built from this alone, so nothing here may compute.
 */
public interface Provider {

  /** Stable name in files and on the command line: lower case, digits and hyphens. */
  String id();

  /** Short name for people. */
  String name();

  /** One or two sentences: what it does, and how. */
  String description();

  /** Where the method comes from, such as a paper; empty for original work. */
  String reference();

  /** What can be set, in the order of the form. */
  List<Parameter> parameters();
}
