package org.fedsllm.app.optimize;

import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientEnergy;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.EnergyModel;

/**
 * What the clients' batteries give for a whole training (EQ-14).
 *
 * @param clients in the clients' order
 */
public record EnergyUse(List<ClientEnergy> clients) {
  public EnergyUse {
    clients = List.copyOf(clients);
  }

  static EnergyUse of(DelayProblem problem, Allocation allocation) {
    return new EnergyUse(EnergyModel.evaluate(problem, allocation));
  }

  /** All clients together, in J. */
  public double totalJ() {
    return EnergyModel.totalJ(clients);
  }

  /** Number of the client that spends most, the first of equals. */
  public int most() {
    return IntStream.range(0, clients.size())
        .reduce(0, (most, k) -> clients.get(k).totalJ() > clients.get(most).totalJ() ? k : most);
  }
}
