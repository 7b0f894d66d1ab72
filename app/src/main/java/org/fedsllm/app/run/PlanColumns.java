package org.fedsllm.app.run;

import java.util.List;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.RoundRecord;

/** What the plan expected of a round, as columns beside what happened. */
final class PlanColumns {
  static final List<String> NAMES =
      List.of(
          "predicted to main server [byte]",
          "predicted from main server [byte]",
          "predicted adapters up [byte]",
          "predicted adapters down [byte]",
          "planned local accuracy",
          "last over first local loss");

  private PlanColumns() {}

  /** In the order of {@link #NAMES}; empty where the plan expected nothing. */
  static List<Object> of(PlanRun run, RoundRecord round) {
    return round
        .expected()
        .map(
            plan -> {
              LinkBytes predicted = plan.predictedBytes();
              return List.<Object>of(
                  predicted.mainServerUp(),
                  predicted.mainServerDown(),
                  predicted.adaptersUp(),
                  predicted.adaptersDown(),
                  run.localAccuracy(),
                  plan.localLossRatio() == null ? "" : plan.localLossRatio());
            })
        .orElse(List.of("", "", "", "", "", ""));
  }
}
