package org.fedsllm.model.delay;

import java.util.List;

/**
 * What an allocation costs (EQ-8).
 *
 * @param localIterations I(η) of one global round, a real number
 * @param globalRounds R(η)
 * @param clients one round's delay of each client, in the clients' order
 */
public record DelayBreakdown(
    double localIterations, double globalRounds, List<RoundDelay> clients) {

  public DelayBreakdown {
    clients = List.copyOf(clients);
  }

  /** Delay of one global round: the slowest client's. */
  public double roundDelayS() {
    return clients.stream().mapToDouble(RoundDelay::totalS).max().orElse(0);
  }

  /** Delay T of the whole training. */
  public double totalDelayS() {
    return globalRounds * roundDelayS();
  }
}
