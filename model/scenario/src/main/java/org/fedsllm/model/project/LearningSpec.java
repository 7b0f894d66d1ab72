package org.fedsllm.model.project;

import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.unit.Check;

/** How learning is modelled: the convergence constants and the schedule of the uploads. */
public record LearningSpec(ConvergenceModel convergence, Schedule schedule) {
  public LearningSpec {
    Check.present("convergence", convergence, "of the learning");
    Check.present("schedule", schedule, "of the learning");
  }
}
