package org.fedsllm.app.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.ParticipationSpec;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.workload.ClientDesign;
import org.fedsllm.model.workload.TransformerWorkload;

/**
 * The algorithms that can be compared by name.
 *
 * <p>Each differs from {@link #SPLIT_FED_V1} in what its name says and in nothing else: all clients
 * take part, activations have 32 bits, and every client has the project's split and rank.
 */
public enum ComparedAlgorithm {
  SPLIT_FED_V1("splitFedV1", "SplitFed V1, FedAvg", UnaryOperator.identity()),
  SPLIT_FED_V2("splitFedV2", "SplitFed V2, FedAvg", by(a -> a.withScheme(Scheme.SPLIT_FED_V2))),
  U_SHAPE(
      "uShape",
      "SplitFed V1, labels and head on the client",
      by(a -> a.withLabels(LabelPlacement.ON_CLIENT))),
  FFA_LORA("ffaLora", "SplitFed V1, FFA-LoRA", merging(Aggregation.FFA_LORA)),
  FLORA("flora", "SplitFed V1, FLoRA", merging(Aggregation.FLORA)),
  HET_LORA("hetLora", "SplitFed V1, HetLoRA", merging(Aggregation.HET_LORA)),
  FLORA_MIXED_RANKS(
      "floraMixedRanks",
      "SplitFed V1, FLoRA, ranks r/2, r, 2r in turn",
      project -> mixedRanks(merging(Aggregation.FLORA).apply(project))),
  HET_LORA_MIXED_RANKS(
      "hetLoraMixedRanks",
      "SplitFed V1, HetLoRA, ranks r/2, r, 2r in turn",
      project -> mixedRanks(merging(Aggregation.HET_LORA).apply(project))),
  BITS_8("splitFedV1Bits8", "SplitFed V1, 8 bits an activation", bits(8)),
  BITS_4("splitFedV1Bits4", "SplitFed V1, 4 bits an activation", bits(4)),
  HALF(
      "splitFedV1Half",
      "SplitFed V1, half of the clients a round",
      by(a -> a.withParticipation(new ParticipationSpec(0.5, 0, null)))),
  FEDERATED("federated", "no split, FedAvg", by(a -> a.withScheme(Scheme.FEDERATED))),
  CENTRALISED(
      "centralised", "no split, all data in one place", by(a -> a.withScheme(Scheme.CENTRALISED)));

  private static final int FULL_BITS = 32;

  private final String spelled;
  private final String words;
  private final UnaryOperator<Project> change;

  ComparedAlgorithm(String spelled, String words, UnaryOperator<Project> change) {
    this.spelled = spelled;
    this.words = words;
    this.change = change;
  }

  /** As the command line and the tables spell it. */
  public String spelled() {
    return spelled;
  }

  /** What it is, in words. */
  public String words() {
    return words;
  }

  /**
   * {@code project} with this algorithm instead of its own.
   *
   * @throws IllegalArgumentException if it has no language model to train
   */
  public Project applyTo(Project project) {
    Project plain =
        project
            .withWorkload(withBits(model(project).withDesigns(Map.of()), FULL_BITS))
            .withTraining(training(project).withAlgorithm(AlgorithmSpec.FEDSLLM));
    return change.apply(plain);
  }

  /** The one that is spelled so. */
  public static ComparedAlgorithm of(String spelled) {
    return Arrays.stream(values())
        .filter(algorithm -> algorithm.spelled.equals(spelled))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no algorithm %s to compare. Choose some of %s."
                        .formatted(
                            spelled,
                            Arrays.stream(values()).map(ComparedAlgorithm::spelled).toList())));
  }

  private static UnaryOperator<Project> by(UnaryOperator<AlgorithmSpec> change) {
    return project -> {
      TrainingSpec training = training(project);
      return project.withTraining(training.withAlgorithm(change.apply(training.algorithm())));
    };
  }

  private static UnaryOperator<Project> merging(Aggregation aggregation) {
    return by(algorithm -> algorithm.withAggregation(aggregation));
  }

  private static UnaryOperator<Project> bits(int perActivation) {
    return project -> project.withWorkload(withBits(model(project), perActivation));
  }

  /** About the same adapters in all as with one rank. */
  private static Project mixedRanks(Project project) {
    TransformerWorkload model = model(project);
    int rank = model.lora().rank();
    List<Integer> ranks = List.of(Math.max(1, rank / 2), rank, 2 * rank);
    List<Client> clients = project.scenario().clients();
    Map<String, ClientDesign> designs = new TreeMap<>();
    for (int k = 0; k < clients.size(); k++) {
      designs.put(clients.get(k).id(), new ClientDesign(null, ranks.get(k % ranks.size())));
    }
    return project.withWorkload(model.withDesigns(designs));
  }

  private static TransformerWorkload withBits(TransformerWorkload model, int perActivation) {
    return new TransformerWorkload(
        model.transformer(),
        model.splitLayer(),
        model.lora(),
        model.batchSize(),
        model.sequenceLength(),
        perActivation,
        model.bitsPerAdapterValue(),
        model.designs());
  }

  private static TransformerWorkload model(Project project) {
    if (project.workload() instanceof TransformerWorkload model) {
      return model;
    }
    throw untrainable(project);
  }

  private static TrainingSpec training(Project project) {
    return project.trainable().orElseThrow(() -> untrainable(project));
  }

  private static IllegalArgumentException untrainable(Project project) {
    return new IllegalArgumentException(
        "The project %s has no language model to train. Take one with a transformer and data."
            .formatted(project.name()));
  }
}
