package org.fedsllm.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.optimize.PlanEntry;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.runs.KeptRun;
import org.fedsllm.app.runs.LiveRun;
import org.fedsllm.app.runs.RunWords;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.model.workload.WorkloadSpec;

/** The project in a few lines: what the tree at the left shows. */
final class ProjectOutline {
  private ProjectOutline() {}

  /**
   * @param plan the newest plan, {@code null} before the first
   * @param runs that are kept of it, newest first
   * @param live the run that is being trained, {@code null} for none
   */
  static List<TreeEntry> of(Project project, PlanSnapshot plan, List<KeptRun> runs, LiveRun live) {
    List<TreeEntry> sections = new ArrayList<>();
    sections.add(TreeEntry.section("Project", project(project, plan)));
    if (plan != null) {
      sections.add(TreeEntry.section("Plans", plans(plan)));
    }
    boolean own = live != null && live.project().equals(project.name());
    List<TreeEntry> all = runs(runs, own ? live : null);
    if (!all.isEmpty()) {
      sections.add(TreeEntry.section("Runs", all));
    }
    return sections;
  }

  /** What is trained leads to where it is followed; what is kept, to its page. */
  private static List<TreeEntry> runs(List<KeptRun> runs, LiveRun live) {
    List<TreeEntry> entries = new ArrayList<>();
    if (live != null) {
      entries.add(TreeEntry.leading(live.name(), live.words(), PlaceTitles.TRAIN, List.of()));
    }
    runs.stream()
        .filter(run -> live == null || !run.folder().equals(live.folder()))
        .map(ProjectOutline::run)
        .forEach(entries::add);
    return entries;
  }

  private static TreeEntry run(KeptRun run) {
    return TreeEntry.ofRun(run.folder(), run.name(), RunWords.brief(run));
  }

  private static List<TreeEntry> project(Project project, PlanSnapshot plan) {
    List<TreeEntry> entries = new ArrayList<>();
    entries.add(
        TreeEntry.leading(
            "Scenario · " + clients(project), "", PlaceTitles.PLACE, stations(project, plan)));
    entries.add(TreeEntry.leading("Radio", band(project), PlaceTitles.CHANNEL, List.of()));
    entries.add(TreeEntry.leading(workload(project.workload()), "", PlaceTitles.SPLIT, List.of()));
    project
        .trainable()
        .ifPresent(
            training ->
                entries.add(
                    TreeEntry.leading(data(training.data()), "", PlaceTitles.TRAIN, List.of())));
    return entries;
  }

  private static List<TreeEntry> stations(Project project, PlanSnapshot plan) {
    Set<String> bottlenecks = plan == null ? Set.of() : plan.bottleneckIds();
    return Station.of(project.scenario()).stream()
        .map(
            station ->
                TreeEntry.of(
                    station,
                    station.isClient() && bottlenecks.contains(station.id()) ? "bottleneck" : "",
                    ""))
        .toList();
  }

  private static List<TreeEntry> plans(PlanSnapshot plan) {
    return plan.entries().stream().map(ProjectOutline::plan).toList();
  }

  private static TreeEntry plan(PlanEntry entry) {
    String delay =
        Double.isFinite(entry.totalDelayS()) ? Numbers.brief(entry.totalDelayS()) + " s" : "–";
    return TreeEntry.leading(entry.name(), delay, PlaceTitles.PLAN, List.of());
  }

  private static String clients(Project project) {
    int count = project.scenario().clients().size();
    return count == 1 ? "1 client" : count + " clients";
  }

  private static String band(Project project) {
    return Numbers.withUnit(project.scenario().radio().band().allBandwidthHz(), "Hz");
  }

  private static String workload(WorkloadSpec workload) {
    if (workload instanceof TransformerWorkload model) {
      int rest = model.transformer().blocks() - model.splitLayer();
      return "Model · split " + model.splitLayer() + " + " + rest;
    }
    return "Model · constants";
  }

  private static String data(DataSpec data) {
    if (data instanceof DataSpec.WordNet words) {
      return "Data · " + words.domains().size() + " domains";
    }
    int files = ((DataSpec.Files) data).files().size();
    return "Data · " + (files == 1 ? "1 file" : files + " files");
  }
}
