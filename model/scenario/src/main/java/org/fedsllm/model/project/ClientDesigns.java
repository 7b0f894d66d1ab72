package org.fedsllm.model.project;

import java.util.Map;
import java.util.TreeMap;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.workload.ClientDesign;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.model.workload.WorkloadSpec;

/** Keeps a workload's designs and a scenario's clients together. */
public final class ClientDesigns {
  private ClientDesigns() {}

  /**
   * The project with the splits and ranks that {@code design} chose, so that it can be trained.
   * Where all clients got the same they become the workload's own; power shares are left behind, as
   * a project knows none.
   *
   * @param problem that the design answers
   * @throws IllegalArgumentException if the project has no language model to cut
   */
  public static Project adopt(Project project, DelayProblem problem, Design design) {
    if (!(project.workload() instanceof TransformerWorkload model)) {
      throw new IllegalArgumentException(
          "The workload of project %s has no layers to split. Choose a transformer workload."
              .formatted(project.name()));
    }
    Map<String, ClientDesign> chosen = new TreeMap<>();
    for (int k = 0; k < design.size(); k++) {
      String id = project.scenario().clients().get(k).id();
      chosen.put(id, chosen(model.forClient(id), problem, design.candidate(k)));
    }
    if (chosen.values().stream().distinct().count() == 1) {
      ClientDesign all = chosen.values().iterator().next();
      return project.withWorkload(
          model
              .withDesigns(Map.of())
              .withSplitLayer(all.splitLayer())
              .withLora(model.lora().withRank(all.rank())));
    }
    return project.withWorkload(model.withDesigns(chosen));
  }

  private static ClientDesign chosen(TransformerWorkload own, DelayProblem problem, int number) {
    if (number == Design.OWN) {
      return new ClientDesign(own.splitLayer(), own.lora().rank());
    }
    Candidate candidate = problem.candidates().get(number);
    return new ClientDesign(candidate.splitLayer(), candidate.rank());
  }

  /** The workload with its designs under their clients' new ids. */
  static WorkloadSpec renamed(WorkloadSpec workload, Renames renames) {
    if (!(workload instanceof TransformerWorkload model) || model.designs().isEmpty()) {
      return workload;
    }
    Map<String, ClientDesign> renamed = new TreeMap<>();
    model.designs().forEach((id, design) -> renamed.put(renames.now(id), design));
    return model.withDesigns(renamed);
  }

  /** The workload without the designs of clients who are not in {@code scenario}. */
  static WorkloadSpec ofThoseIn(Scenario scenario, WorkloadSpec workload) {
    if (!(workload instanceof TransformerWorkload model) || model.designs().isEmpty()) {
      return workload;
    }
    Map<String, ClientDesign> kept = new TreeMap<>(model.designs());
    kept.keySet().retainAll(scenario.clients().stream().map(Client::id).toList());
    return model.withDesigns(kept);
  }

  /** Fails if a design is of nobody in {@code scenario}. */
  static void requireOwners(Scenario scenario, WorkloadSpec workload) {
    if (workload instanceof TransformerWorkload model) {
      for (String id : model.designs().keySet()) {
        if (scenario.client(id).isEmpty()) {
          throw new IllegalArgumentException(
              "The designs of the workload name the client %s, but the scenario has none of it. %s"
                  .formatted(id, "Correct the name or remove the design."));
        }
      }
    }
  }
}
