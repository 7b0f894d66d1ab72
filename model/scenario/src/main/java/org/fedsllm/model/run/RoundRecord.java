package org.fedsllm.model.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * One finished global round of a training run. Round 0 is the state before training.
 *
 * @param localIterations executed by every client in this round that was not late
 * @param simulatedS simulated clock at the end of the round, in seconds
 * @param wallS wall time since the run began, in seconds; 0 at round 0
 * @param trainingLoss mean loss of the round's steps, weighted by samples; NaN at round 0
 * @param evaluationLoss token-weighted next-token loss on the held-out text, in nats
 * @param clientEvaluationLoss the same on each client's own held-out text, in the clients' order
 * @param bytes what crossed the links in this round, all clients together
 * @param attendance who took part; {@code null} where everyone did, as in round 0
 * @param againstPlan what the plan expected; {@code null} in round 0, of which it expects nothing
 */
public record RoundRecord(
    int round,
    int localIterations,
    double simulatedS,
    double wallS,
    double trainingLoss,
    double evaluationLoss,
    List<Double> clientEvaluationLoss,
    LinkBytes bytes,
    @JsonInclude(JsonInclude.Include.NON_NULL) Attendance attendance,
    @JsonInclude(JsonInclude.Include.NON_NULL) AgainstPlan againstPlan) {

  public RoundRecord {
    clientEvaluationLoss = List.copyOf(clientEvaluationLoss);
  }

  /** With everyone, and without what the plan expected. */
  public RoundRecord(
      int round,
      int localIterations,
      double simulatedS,
      double wallS,
      double trainingLoss,
      double evaluationLoss,
      List<Double> clientEvaluationLoss,
      LinkBytes bytes) {
    this(
        round,
        localIterations,
        simulatedS,
        wallS,
        trainingLoss,
        evaluationLoss,
        clientEvaluationLoss,
        bytes,
        null,
        null);
  }

  /** Who took part, or empty where everyone did. */
  public Optional<Attendance> absences() {
    return Optional.ofNullable(attendance);
  }

  /** What the plan expected, or empty where it expected nothing. */
  public Optional<AgainstPlan> expected() {
    return Optional.ofNullable(againstPlan);
  }

  /** The same round on another clock. */
  public RoundRecord at(double otherS) {
    return new RoundRecord(
        round,
        localIterations,
        otherS,
        wallS,
        trainingLoss,
        evaluationLoss,
        clientEvaluationLoss,
        bytes,
        attendance,
        againstPlan);
  }

  public double perplexity() {
    return Math.exp(evaluationLoss);
  }
}
