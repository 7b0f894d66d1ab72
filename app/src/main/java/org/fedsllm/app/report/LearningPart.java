package org.fedsllm.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fedsllm.app.charts.RunGroup;
import org.fedsllm.app.charts.TrainingMeasure;
import org.fedsllm.app.charts.TrainingProgress;
import org.fedsllm.app.compare.MeanInterval;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.report.Block.Column;
import org.fedsllm.app.report.Report.Section;
import org.fedsllm.app.runs.KeptRun;
import org.fedsllm.app.runs.RunGroups;
import org.fedsllm.app.runs.RunWords;
import org.fedsllm.model.run.AgainstPlan;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.RoundRecord;

/** How the runs learned, and what crossed the links, counted and as planned. */
final class LearningPart {
  private static final int MOST_ROUNDS = 24;
  private static final double MB = 1e6;

  private LearningPart() {}

  static List<Section> of(List<KeptRun> runs) {
    List<Section> sections = new ArrayList<>();
    List<Block> learning = new ArrayList<>();
    learning.add(outcomes(runs));
    if (runs.size() > 1) {
      learning.add(seeds(runs));
    }
    learning.add(
        new Block.Drawing(
            RunGroups.figure(
                runs, true, TrainingProgress.SIMULATED_TIME, TrainingMeasure.PERPLEXITY)));
    learning.add(
        new Block.Drawing(
            RunGroups.figure(runs, false, TrainingProgress.ROUNDS, TrainingMeasure.PERPLEXITY)));
    if (runs.size() == 1) {
      learning.add(rounds(runs.get(0).record().main()));
    }
    sections.add(new Section("Learning", learning));
    sections.add(new Section("Bytes against the plan", List.of(bytes(runs))));
    return sections;
  }

  /** The best known of a run in a sentence. */
  static String sentence(KeptRun run) {
    PlanRun main = run.record().main();
    return "Held-out perplexity %s → %s after %d %s, %s on the simulated clock."
        .formatted(
            Numbers.brief(main.first().perplexity()),
            Numbers.brief(main.last().perplexity()),
            main.last().round(),
            main.last().round() == 1 ? "round" : "rounds",
            Numbers.delay(main.last().simulatedS()));
  }

  private static Block outcomes(List<KeptRun> runs) {
    List<List<String>> rows = new ArrayList<>();
    for (KeptRun run : runs) {
      for (PlanRun plan : run.record().runs()) {
        rows.add(
            List.of(
                run.name(),
                String.valueOf(run.record().provenance().seed()),
                RunGroups.clock(plan),
                String.valueOf(plan.localIterations()),
                String.valueOf(plan.last().round()),
                Numbers.brief(plan.first().perplexity()),
                Numbers.brief(plan.last().perplexity()),
                Numbers.delay(plan.last().simulatedS()),
                RunWords.end(plan)));
      }
    }
    return new Block.Table(
        "outcomes",
        "Perplexity on held-out text before training and after the last round",
        List.of(
            Column.words("run"),
            Column.number("seed"),
            Column.words("clock"),
            Column.number("local iterations"),
            Column.number("rounds"),
            Column.number("before"),
            Column.number("after"),
            Column.number("simulated"),
            Column.words("end")),
        rows);
  }

  private static Block seeds(List<KeptRun> runs) {
    List<List<String>> rows = new ArrayList<>();
    for (RunGroup group : RunGroups.of(runs, true)) {
      MeanInterval interval =
          MeanInterval.of(
              group.runs().stream()
                  .mapToDouble(rounds -> rounds.get(rounds.size() - 1).perplexity())
                  .toArray());
      rows.add(
          List.of(
              group.name(),
              String.valueOf(interval.samples()),
              Numbers.brief(interval.mean()),
              Double.isNaN(interval.halfWidth())
                  ? "–"
                  : "± " + Numbers.brief(interval.halfWidth())));
    }
    return new Block.Table(
        "seeds",
        "Final perplexity of runs that differ in their seed alone: mean and 95 % interval (Student's t)",
        List.of(
            Column.words("runs"),
            Column.number("n"),
            Column.number("mean"),
            Column.number("95 % interval")),
        rows);
  }

  private static Block rounds(PlanRun run) {
    List<RoundRecord> all = run.rounds();
    List<RoundRecord> told = spaced(all);
    String caption =
        told.size() == all.size()
            ? "Round by round"
            : "%d of %d rounds; rounds.csv in the run's folder has them all"
                .formatted(told.size(), all.size());
    return new Block.Table(
        "rounds",
        caption,
        List.of(
            Column.number("round"),
            Column.number("simulated [s]"),
            Column.number("training loss"),
            Column.number("held-out loss"),
            Column.number("perplexity"),
            Column.number("sent [MB]")),
        told.stream()
            .map(
                round ->
                    List.of(
                        String.valueOf(round.round()),
                        String.format(Locale.ROOT, "%.3f", round.simulatedS()),
                        loss(round.trainingLoss()),
                        loss(round.evaluationLoss()),
                        String.format(Locale.ROOT, "%.2f", round.perplexity()),
                        megabytes(round.bytes().total())))
            .toList());
  }

  /** The first, the last, and as many as a page takes between. */
  private static List<RoundRecord> spaced(List<RoundRecord> all) {
    if (all.size() <= MOST_ROUNDS) {
      return all;
    }
    return IntStream.range(0, MOST_ROUNDS)
        .map(i -> (int) Math.round(i * (all.size() - 1.0) / (MOST_ROUNDS - 1)))
        .mapToObj(all::get)
        .toList();
  }

  private static Block bytes(List<KeptRun> runs) {
    List<List<String>> rows = new ArrayList<>();
    for (KeptRun run : runs) {
      PlanRun main = run.record().main();
      LinkBytes counted = LinkBytes.NONE;
      LinkBytes planned = LinkBytes.NONE;
      for (RoundRecord round : main.rounds()) {
        counted = counted.plus(round.bytes());
        planned =
            planned.plus(round.expected().map(AgainstPlan::predictedBytes).orElse(LinkBytes.NONE));
      }
      rows.add(row(run, "to the main server", counted.mainServerUp(), planned.mainServerUp()));
      rows.add(
          row(run, "from the main server", counted.mainServerDown(), planned.mainServerDown()));
      rows.add(row(run, "to the federated server", counted.adaptersUp(), planned.adaptersUp()));
      rows.add(
          row(run, "from the federated server", counted.adaptersDown(), planned.adaptersDown()));
    }
    return new Block.Table(
        "bytes",
        "Bytes of all clients and rounds, counted where they were sent and predicted by the plan (EQ-16)",
        List.of(
            Column.words("run"),
            Column.words("link"),
            Column.number("counted [byte]"),
            Column.number("planned [byte]"),
            Column.number("difference")),
        rows);
  }

  private static List<String> row(KeptRun run, String link, long counted, long planned) {
    boolean known = planned > 0 || counted == 0;
    String difference = counted == planned ? "0" : Numbers.percent(counted / (double) planned - 1);
    return List.of(
        run.name(),
        link,
        grouped(counted),
        known ? grouped(planned) : "–",
        known ? difference : "–");
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.3f", bytes / MB);
  }

  private static String loss(double nats) {
    return Double.isNaN(nats) ? "–" : String.format(Locale.ROOT, "%.4f", nats);
  }
}
