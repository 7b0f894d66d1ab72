package org.fedsllm.app.report;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.report.Block.Column;
import org.fedsllm.app.report.Report.Section;
import org.fedsllm.app.runs.KeptRun;
import org.fedsllm.model.run.Provenance;

/** Where the runs came from, and how to make them again. */
final class OriginPart {
  private OriginPart() {}

  static List<Section> of(List<KeptRun> runs) {
    List<Block> origins = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      origins.add(origin(runs.get(i), runs.size() == 1 ? "origin" : "origin-" + (i + 1)));
    }
    List<String> commands = new ArrayList<>();
    for (KeptRun run : runs) {
      commands.add("fedsllm rerun " + quoted(run.name()));
    }
    commands.add(
        "fedsllm report "
            + String.join(" ", runs.stream().map(run -> quoted(run.name())).toList())
            + " --out report");
    return List.of(
        new Section("Where it comes from", origins),
        new Section(
            "How to make it again",
            List.of(
                new Block.Text(
                    "In the folder that holds the runs. The first trains anew from what the run's folder holds, and says whether every byte is the same; the last writes this report."),
                new Block.Commands(commands))));
  }

  private static Block origin(KeptRun run, String id) {
    Provenance made = run.record().provenance();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Started", made.startedAt()));
    rows.add(List.of("Made by", "FedsLLM Workbench " + made.workbenchVersion()));
    rows.add(List.of("Java", made.java()));
    rows.add(List.of("Operating system", made.operatingSystem()));
    made.hardware().ifPresent(machine -> rows.add(List.of("Machine", machine.words())));
    rows.add(List.of("Seed", String.valueOf(made.seed())));
    rows.add(List.of("Threads of a tensor operation", String.valueOf(made.intraOpThreads())));
    rows.add(List.of("Project's SHA-256", made.projectSha256()));
    if (run.record().resumes() != null) {
      rows.add(
          List.of(
              "Goes on from",
              "the run of %s, after round %d"
                  .formatted(run.record().resumes().startedAt(), run.record().resumes().round())));
    }
    if (run.record().repeats() != null) {
      rows.add(List.of("Repeats", "the run of " + run.record().repeats().startedAt()));
    }
    if (!run.labels().tags().isEmpty()) {
      rows.add(List.of("Tags", String.join(" ", run.labels().tags())));
    }
    if (!run.labels().note().isEmpty()) {
      rows.add(List.of("Note", run.labels().note()));
    }
    return new Block.Table(
        id,
        "Provenance of " + run.name(),
        List.of(Column.words("what"), Column.words("value")),
        rows);
  }

  /** As a shell takes it for one word. */
  private static String quoted(String name) {
    return name.matches("[A-Za-z0-9._/-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
