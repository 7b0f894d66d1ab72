package org.fedsllm.app.compare;

import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun.End;

/**
 * What one training of a comparison came to.
 *
 * @param algorithm as {@link ComparedAlgorithm#spelled}
 * @param partition as {@link PartitionNames} spells it
 * @param rounds finished ones
 * @param localIterations of every client in every round
 * @param startPerplexity on held-out text, before training
 * @param perplexity the same after the last finished round
 * @param bytes that crossed each link in all rounds together, counted where they were sent
 * @param simulatedS of all rounds, under the plan of the project's optimizer for this algorithm
 * @param equalBandwidthS the same training where every client has an equal share of the bandwidth
 * @param wallS real seconds of training and evaluation
 */
public record ComparisonRow(
    String algorithm,
    String partition,
    long seed,
    int rounds,
    int localIterations,
    double startPerplexity,
    double perplexity,
    LinkBytes bytes,
    double simulatedS,
    double equalBandwidthS,
    double wallS,
    End end) {

  /** Whether it came to its planned end. */
  boolean finished() {
    return end == End.FINISHED;
  }
}
