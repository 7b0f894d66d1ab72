package org.fedsllm.model.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.run.PredictedBytes;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.unit.Check;
import org.fedsllm.model.workload.WorkloadSpec;

/**
 * Everything a researcher decides; the one thing that is saved. Immutable, so undo keeps old ones.
 *
 * @param description one or two sentences for the welcome page; may be empty
 * @param seed of every random stream of the project
 * @param training {@code null} where the project is about delay alone
 */
public record Project(
    String name,
    String description,
    long seed,
    Scenario scenario,
    WorkloadSpec workload,
    LearningSpec learning,
    PlanSpec plan,
    @JsonInclude(JsonInclude.Include.NON_NULL) TrainingSpec training) {

  public Project {
    Check.named("name", name, "of the project");
    description = description == null ? "" : description;
    Check.present("scenario", scenario, "of the project");
    Check.present("workload", workload, "of the project");
    Check.present("learning", learning, "of the project");
    Check.present("plan", plan, "of the project");
    ClientDesigns.requireOwners(scenario, workload);
    for (LockedShare lock : plan.lockedShares()) {
      if (scenario.client(lock.client()).isEmpty()) {
        throw new IllegalArgumentException(
            "The plan locks a share of client %s, but the scenario has no such client. Take the lock away."
                .formatted(lock.client()));
      }
    }
  }

  /** The root of every random stream of this project. */
  public SeedTree seeds() {
    return new SeedTree(seed);
  }

  /** How to train, if the project has a language model to train. */
  public Optional<TrainingSpec> trainable() {
    return Optional.ofNullable(training);
  }

  /** The training algorithm that delays are counted for; the FedsLLM paper's without a training. */
  public AlgorithmSpec algorithm() {
    return trainable().map(TrainingSpec::algorithm).orElse(AlgorithmSpec.FEDSLLM);
  }

  /** What each client sends and receives under the workload and the algorithm (EQ-16). */
  public PredictedBytes predictedBytes() {
    return PredictedBytes.of(
        scenario.clients().stream().map(client -> workload.forClient(client.id())).toList(),
        scenario.clients().stream().map(Client::samples).toList(),
        algorithm());
  }

  public Project withName(String other) {
    return new Project(other, description, seed, scenario, workload, learning, plan, training);
  }

  public Project withSeed(long other) {
    return new Project(name, description, other, scenario, workload, learning, plan, training);
  }

  /**
   * In another scenario. Designs and locked shares go with a client who is only renamed, and are
   * dropped with one who is gone.
   */
  public Project withScenario(Scenario other) {
    Renames renames = Renames.between(scenario, other);
    WorkloadSpec cut = ClientDesigns.ofThoseIn(other, ClientDesigns.renamed(workload, renames));
    PlanSpec kept =
        plan.renaming(renames::now).unlocking(lock -> other.client(lock.client()).isEmpty());
    return new Project(name, description, seed, other, cut, learning, kept, training);
  }

  public Project withWorkload(WorkloadSpec other) {
    return new Project(name, description, seed, scenario, other, learning, plan, training);
  }

  public Project withLearning(LearningSpec other) {
    return new Project(name, description, seed, scenario, workload, other, plan, training);
  }

  public Project withPlan(PlanSpec other) {
    return new Project(name, description, seed, scenario, workload, learning, other, training);
  }

  public Project withTraining(TrainingSpec other) {
    return new Project(name, description, seed, scenario, workload, learning, plan, other);
  }
}
