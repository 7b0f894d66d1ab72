package org.fedsllm.model.delay;

import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.unit.Check;

/** The problem EQ-9: minimise the delay over the local accuracy and the bandwidths. Immutable. */
public record DelayProblem(
    ConvergenceModel convergence, Schedule schedule, BandPlan band, ClientLoads clients) {

  public DelayProblem {
    String where = "of the delay problem";
    Check.present("convergence", convergence, where);
    Check.present("schedule", schedule, where);
    Check.present("band", band, where);
    Check.present("clients", clients, where);
  }

  /** Number of clients K. */
  public int size() {
    return clients.size();
  }

  public DelayProblem withBand(BandPlan other) {
    return new DelayProblem(convergence, schedule, other, clients);
  }
}
