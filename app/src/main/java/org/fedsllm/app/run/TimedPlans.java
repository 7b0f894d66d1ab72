package org.fedsllm.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.scenario.Client;

/**
 * The plan that is trained and, beside it, equal shares of the bandwidth.
 *
 * @param equalBandwidth with the local iterations that suit equal shares best, or the fixed ones
 * @param trained the project with the split and rank that are trained
 */
public record TimedPlans(TimedPlan plan, TimedPlan equalBandwidth, Project trained) {

  /** The project as it is. */
  public TimedPlans(TimedPlan plan, TimedPlan equalBandwidth) {
    this(plan, equalBandwidth, plan.project());
  }

  /**
   * Whether both run the same local iterations with the same clients. Then one training serves
   * both: its losses are the same, only the clocks differ. Under a deadline the clock decides who
   * is late, so each plan needs a training of its own.
   */
  public boolean shareTraining() {
    boolean deadline = plan.project().algorithm().participation().deadline().isPresent();
    return !deadline && plan.localIterations() == equalBandwidth.localIterations();
  }

  /**
   * Rounds of the plan's training on the clock of equal bandwidth.
   *
   * @throws IllegalStateException if the two do not share their training
   */
  public List<RoundRecord> onEqualBandwidth(List<RoundRecord> rounds) {
    List<RoundRecord> timed = new ArrayList<>();
    double simulatedS = 0;
    for (RoundRecord round : rounds) {
      RoundRecord next = onEqualBandwidth(round, simulatedS);
      simulatedS = next.simulatedS();
      timed.add(next);
    }
    return List.copyOf(timed);
  }

  /**
   * One round of the plan's training on the clock of equal bandwidth.
   *
   * @param beforeS what that clock showed when the round began
   * @throws IllegalStateException if the two do not share their training
   */
  RoundRecord onEqualBandwidth(RoundRecord round, double beforeS) {
    if (!shareTraining()) {
      throw new IllegalStateException(
          "The plan runs %d local iterations, equal bandwidth %d: train each."
              .formatted(plan.localIterations(), equalBandwidth.localIterations()));
    }
    double delayS = round.round() == 0 ? 0 : onEqualBandwidthS(round);
    return round.at(beforeS + delayS);
  }

  /** The slowest of those who were drawn. */
  private double onEqualBandwidthS(RoundRecord round) {
    if (round.absences().isEmpty()) {
      return equalBandwidth.roundDelayS(round.round(), round.localIterations());
    }
    List<Client> clients = plan.project().scenario().clients();
    double[] delaysS =
        equalBandwidth.clientDelaysS(round.round(), round.localIterations(), clients.size());
    return IntStream.range(0, delaysS.length)
        .filter(k -> round.attendance().drawn(clients.get(k).id()))
        .mapToDouble(k -> delaysS[k])
        .max()
        .orElse(0);
  }
}
