package org.fedsllm.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.optimize.CurrentOptimizers;
import org.fedsllm.app.optimize.FittingLocks;
import org.fedsllm.app.optimize.PlanViewModel;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices.Offer;
import org.fedsllm.app.session.Problem;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.PluggedFading;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.optimizer.OptimizerProvider;

/** Knows where each kind of problem is mended, and by which edit. FX thread only. */
final class Cures {
  private static final String PLUG_IN = "plug-in";

  private final ProjectSession session;
  private final CurrentOptimizers optimizers;
  private final Runnable showPlugins;

  /**
   * @param showPlugins opens the plug-in manager
   */
  Cures(ProjectSession session, CurrentOptimizers optimizers, Runnable showPlugins) {
    this.session = session;
    this.optimizers = optimizers;
    this.showPlugins = showPlugins;
  }

  /** What to do about {@code problem} of the open project. */
  Cure of(Problem problem) {
    if (problem.source().startsWith(PLUG_IN)) {
      return new Cure("", "", List.of(new Offer("Open the plug-in manager", showPlugins)));
    }
    Optional<Project> project = session.settled();
    return switch (problem.source()) {
      case PlanViewModel.PROBLEM_SOURCE -> project.map(now -> plan(now, problem)).orElseThrow();
      case "fading" ->
          new Cure(
              PlaceTitles.CHANNEL,
              "fading",
              List.of(offer("Do without fading", "Remove the fading", Cures::withoutFading)));
      case "split" -> new Cure(PlaceTitles.SPLIT, "", own(problem));
      case "map" -> new Cure(PlaceTitles.PLACE, "map", own(problem));
      case "training" -> new Cure(PlaceTitles.TRAIN, "training-refusal", own(problem));
      default -> new Cure("", "", own(problem));
    };
  }

  private Cure plan(Project project, Problem problem) {
    String id = project.plan().optimizer().id();
    if (optimizers.catalog().find(id).isEmpty()) {
      OptimizerProvider exact = optimizers.catalog().providers().get(0);
      return new Cure(
          PlaceTitles.PLAN,
          "optimizer",
          List.of(
              offer(
                  "Plan with " + exact.name(),
                  "Plan with " + exact.name(),
                  now -> withOptimizer(now, exact.id())),
              new Offer("Open the plug-in manager", showPlugins)));
    }
    if (project.scenario().radio().pathLoss() instanceof PluggedPathLoss && !hasPathLoss(project)) {
      return new Cure(
          PlaceTitles.CHANNEL,
          "path-loss",
          List.of(
              offer("Use the macro cell's path loss", "Change path loss", Cures::withMacroCell),
              new Offer("Open the plug-in manager", showPlugins)));
    }
    List<Offer> offers = new ArrayList<>();
    if (problem.offer().isPresent() && !project.plan().lockedShares().isEmpty()) {
      Edit fit = FittingLocks.edit();
      offers.add(new Offer("Normalise", () -> session.apply(fit)));
    }
    offers.addAll(own(problem));
    return new Cure(PlaceTitles.PLAN, "", offers);
  }

  private boolean hasPathLoss(Project project) {
    try {
      optimizers.radioModels().of(project.scenario().radio().pathLoss());
      return true;
    } catch (IllegalArgumentException missing) {
      return false;
    }
  }

  private Offer offer(String words, String name, UnaryOperator<Project> change) {
    return new Offer(words, () -> session.apply(new Edit(name, change)));
  }

  private static List<Offer> own(Problem problem) {
    return problem.offer().stream().toList();
  }

  private static Project withOptimizer(Project project, String id) {
    PlanSpec plan = project.plan();
    List<OptimizerChoice> others =
        plan.references().stream().filter(choice -> !choice.id().equals(id)).toList();
    return project.withPlan(plan.withOptimizers(OptimizerChoice.of(id), others));
  }

  private static Project withoutFading(Project project) {
    RadioSpec radio = project.scenario().radio();
    return radio.fading() instanceof PluggedFading
        ? project.withScenario(project.scenario().withRadio(radio.withFading(new Fading.None())))
        : project;
  }

  private static Project withMacroCell(Project project) {
    RadioSpec radio = project.scenario().radio().withPathLoss(LogDistancePathLoss.MACRO_CELL);
    return project.withScenario(project.scenario().withRadio(radio));
  }
}
