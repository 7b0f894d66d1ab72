package org.fedsllm.model.run;

import java.util.List;

/**
 * One finished global round of a training run. Round 0 is the state before training.
 *
 * @param localIterations executed by every client in this round
 * @param simulatedS simulated clock at the end of the round, in seconds
 * @param wallS wall time since the run began, in seconds; 0 at round 0
 * @param trainingLoss mean loss of the round's steps, weighted by samples; NaN at round 0
 * @param evaluationLoss token-weighted next-token loss on the held-out text, in nats
 * @param clientEvaluationLoss the same on each client's own held-out text, in the clients' order
 * @param bytes what crossed the links in this round, all clients together
 */
public record RoundRecord(
    int round,
    int localIterations,
    double simulatedS,
    double wallS,
    double trainingLoss,
    double evaluationLoss,
    List<Double> clientEvaluationLoss,
    LinkBytes bytes) {

  public RoundRecord {
    clientEvaluationLoss = List.copyOf(clientEvaluationLoss);
  }

  public double perplexity() {
    return Math.exp(evaluationLoss);
  }
}
