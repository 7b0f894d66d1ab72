package org.fedsllm.app.training;

import java.util.Optional;
import java.util.stream.Stream;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.TransformerWorkload;

/**
 * Which choices of an algorithm go together. Immutable.
 *
 * @param scheme of the project
 * @param aggregation of the project
 * @param differentRanks whether some clients' adapters have another rank than others'
 */
record AlgorithmLimits(Scheme scheme, Aggregation aggregation, boolean differentRanks) {
  private static final String ONE_RANK = "needs one rank for all clients";

  /** Of a project that can be trained. */
  static AlgorithmLimits of(Project project) {
    return new AlgorithmLimits(
        project.algorithm().scheme(), project.algorithm().aggregation(), differ(project));
  }

  private static boolean differ(Project project) {
    return project.workload() instanceof TransformerWorkload workload
        && project.scenario().clients().stream()
                .flatMap(client -> Stream.of(workload.forClient(client.id()).lora().rank()))
                .distinct()
                .count()
            > 1;
  }

  /** Why {@code other} cannot be the scheme; empty where it can. */
  Optional<String> refusal(Scheme other) {
    return other == Scheme.SPLIT_FED_V2 && differentRanks
        ? Optional.of(ONE_RANK)
        : Optional.empty();
  }

  /** Why {@code other} cannot merge the adapters; empty where it can. */
  Optional<String> refusal(Aggregation other) {
    boolean averages = other == Aggregation.FED_AVG || other == Aggregation.FFA_LORA;
    return averages && differentRanks ? Optional.of(ONE_RANK) : Optional.empty();
  }

  /** Why nothing crosses the split; empty where something does. */
  String noCrossing() {
    return scheme.split()
        ? ""
        : AlgorithmWords.name(scheme)
            + " has no split: labels, bits and noise of activations do not apply.";
  }

  /** Why there is no split to verify; empty where there is one. */
  String noSplit() {
    return scheme.split() ? "" : AlgorithmWords.name(scheme) + " has no split to verify.";
  }

  /** Why nothing is merged; empty where something is. */
  String noMerging() {
    return scheme == Scheme.CENTRALISED
        ? AlgorithmWords.name(scheme)
            + " has one trainer: nothing is merged, and nobody can be missing."
        : "";
  }

  /** Why the choices as they are cannot be trained together; empty where they can. */
  String conflict() {
    if (refusal(scheme).isPresent()) {
      return "SplitFed V2 needs one rank for all clients, and they differ. Choose SplitFed V1, or"
          + " give all clients one rank.";
    }
    if (scheme != Scheme.CENTRALISED && refusal(aggregation).isPresent()) {
      return AlgorithmWords.name(aggregation)
          + " needs one rank for all clients, and they differ. Choose FLoRA or HetLoRA, or give all"
          + " clients one rank.";
    }
    return "";
  }
}
