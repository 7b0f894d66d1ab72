package org.fedsllm.plugin.sflllm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;

/**
 * The paper's comparison: the joint method against methods with one decision, or all of them, left
 * to chance, over drops. The plug-in's README tells how to run it and what came out.
 */
final class OrderingStudy {
  static final List<String> DECISIONS =
      List.of("randomSubchannels", "randomPower", "randomSplit", "randomRank");

  private OrderingStudy() {}

  /** Delays of one baseline over the drops, each relative to the joint method's on that drop. */
  record Row(String baseline, double meanDelayS, double meanRatio, double leastRatio) {}

  /** One row for the joint method, one for each baseline; drops 1 … {@code drops}. */
  static List<Row> rows(int drops, OptimizerSettings settings) {
    double[] jointS = delaysS(drops, settings);
    List<Row> rows = new ArrayList<>();
    rows.add(row("joint", jointS, jointS));
    for (Map.Entry<String, OptimizerSettings> baseline : baselines(settings).entrySet()) {
      rows.add(row(baseline.getKey(), delaysS(drops, baseline.getValue()), jointS));
    }
    return rows;
  }

  private static Map<String, OptimizerSettings> baselines(OptimizerSettings settings) {
    Map<String, OptimizerSettings> baselines = new LinkedHashMap<>();
    OptimizerSettings all = settings;
    for (String decision : DECISIONS) {
      baselines.put(decision, settings.with(decision, true));
      all = all.with(decision, true);
    }
    baselines.put("all random", all);
    return baselines;
  }

  private static double[] delaysS(int drops, OptimizerSettings settings) {
    double[] delaysS = new double[drops];
    for (int drop = 1; drop <= drops; drop++) {
      DelayProblem problem = PaperSetting.drop(drop);
      delaysS[drop - 1] = delayS(problem, settings.with("seed", drop));
    }
    return delaysS;
  }

  static double delayS(DelayProblem problem, OptimizerSettings settings) {
    return new SflLlm().create().optimize(problem, settings, SolveMonitor.none()).totalDelayS();
  }

  private static Row row(String name, double[] delaysS, double[] jointS) {
    double sumS = 0;
    double ratios = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < delaysS.length; i++) {
      double ratio = delaysS[i] / jointS[i];
      sumS += delaysS[i];
      ratios += ratio;
      least = Math.min(least, ratio);
    }
    return new Row(name, sumS / delaysS.length, ratios / delaysS.length, least);
  }

  /** Prints both tables; the number of drops may be given. */
  public static void main(String[] arguments) {
    int drops = arguments.length == 0 ? 30 : Integer.parseInt(arguments[0]);
    print("as in the paper", rows(drops, PaperSetting.settings()));
    print(
        "started at every split and rank",
        rows(drops, PaperSetting.settings().with("everyStart", true)));
  }

  private static void print(String title, List<Row> rows) {
    System.out.printf(Locale.ROOT, "%s%n", title);
    System.out.printf(
        Locale.ROOT, "%-18s %12s %12s %12s%n", "method", "mean T [s]", "mean ratio", "least ratio");
    for (Row row : rows) {
      System.out.printf(
          Locale.ROOT,
          "%-18s %12.0f %12.3f %12.3f%n",
          row.baseline(),
          row.meanDelayS(),
          row.meanRatio(),
          row.leastRatio());
    }
  }
}
