package org.fedsllm.model.algorithm;

import org.fedsllm.model.unit.Check;

/**
 * The training algorithm of a project.
 *
 * @param labels only of meaning to a split scheme
 * @param aggregation of the adapters at the end of a round; a centralised run has nothing to merge
 * @param activationNoise standard deviation of Gaussian noise that a client adds to what it sends
 *     up; 0 for none
 */
public record AlgorithmSpec(
    Scheme scheme,
    LabelPlacement labels,
    Aggregation aggregation,
    Weighting weighting,
    ParticipationSpec participation,
    double activationNoise) {

  /** SplitFed V1 with shared labels and FedAvg by samples, as in the FedsLLM paper. */
  public static final AlgorithmSpec FEDSLLM =
      new AlgorithmSpec(
          Scheme.SPLIT_FED_V1,
          LabelPlacement.SHARED,
          Aggregation.FED_AVG,
          Weighting.SAMPLES,
          ParticipationSpec.ALL,
          0);

  public AlgorithmSpec {
    String where = "of the algorithm";
    Check.present("scheme", scheme, where);
    Check.present("labels", labels, where);
    Check.present("aggregation", aggregation, where);
    Check.present("weighting", weighting, where);
    Check.present("participation", participation, where);
    Check.notNegative("activationNoise", activationNoise, where, "Use 0 for none.");
  }

  public AlgorithmSpec withScheme(Scheme other) {
    return new AlgorithmSpec(other, labels, aggregation, weighting, participation, activationNoise);
  }

  public AlgorithmSpec withLabels(LabelPlacement other) {
    return new AlgorithmSpec(scheme, other, aggregation, weighting, participation, activationNoise);
  }

  public AlgorithmSpec withAggregation(Aggregation other) {
    return new AlgorithmSpec(scheme, labels, other, weighting, participation, activationNoise);
  }

  public AlgorithmSpec withWeighting(Weighting other) {
    return new AlgorithmSpec(scheme, labels, aggregation, other, participation, activationNoise);
  }

  public AlgorithmSpec withParticipation(ParticipationSpec other) {
    return new AlgorithmSpec(scheme, labels, aggregation, weighting, other, activationNoise);
  }

  public AlgorithmSpec withActivationNoise(double standardDeviation) {
    return new AlgorithmSpec(
        scheme, labels, aggregation, weighting, participation, standardDeviation);
  }
}
