package org.fedsllm.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.RoundRecord;

/** Small inputs for figures. */
final class Samples {
  private Samples() {}

  static List<String> ids(int clients) {
    return IntStream.rangeClosed(1, clients).mapToObj(k -> "c" + k).toList();
  }

  static DelayProblem problem(int clients, BandPlan band) {
    ClientLoads.Builder loads = ClientLoads.builder(clients);
    for (int k = 0; k < clients; k++) {
      loads
          .compute(k, 0.01 * (k + 1), 0.002)
          .mainLink(k, 1e5, 1e6 * (k + 1))
          .federatedLink(k, 3e4, 2e6 * (k + 1));
    }
    return new DelayProblem(new ConvergenceModel(160, 4), Schedule.ITERATION, band, loads.build());
  }

  static List<RoundRecord> rounds(int count, double roundS) {
    List<RoundRecord> rounds = new ArrayList<>();
    for (int round = 0; round <= count; round++) {
      double loss = 4 - 0.05 * round;
      rounds.add(
          new RoundRecord(
              round, 1, roundS * round, 2.0 * round, loss, loss, List.of(), LinkBytes.NONE));
    }
    return rounds;
  }
}
