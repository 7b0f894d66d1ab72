package org.fedsllm.app.optimize;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fedsllm.app.control.Numbers;

/** Says in words what the clients' batteries give (EQ-14). */
final class EnergyWords {
  private static final int MOST_NAMED = 8;

  private EnergyWords() {}

  /** For example "41.2 J"; a dash where it is not known. */
  static String joule(double energyJ) {
    return Double.isNaN(energyJ) ? "–" : Numbers.withUnit(energyJ, "J");
  }

  /** Every client's energy, most first, one a line: for a tooltip. */
  static String byClient(List<String> ids, EnergyUse use) {
    String lines =
        IntStream.range(0, ids.size())
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -use.clients().get(k).totalJ()))
            .limit(MOST_NAMED)
            .map(k -> ids.get(k) + "  " + joule(use.clients().get(k).totalJ()))
            .collect(Collectors.joining("\n"));
    int more = ids.size() - MOST_NAMED;
    return more > 0 ? lines + "\nand " + more + " more clients" : lines;
  }

  /**
   * For example "The clients spend 312 J in all, c5 most: 41 J. The fastest plan compared takes 9.1
   * % less time and spends 22 % more."
   */
  static String of(PlanSnapshot plan) {
    Optional<EnergyUse> energy = plan.main().energy();
    if (plan.main().result().plan().isEmpty()) {
      return "There is no plan to spend energy by.";
    }
    if (energy.isEmpty()) {
      return "Not known for this plan: energy is counted from a plan's bandwidths.";
    }
    EnergyUse use = energy.get();
    String most = plan.clientIds().get(use.most());
    String mostJ = joule(use.clients().get(use.most()).totalJ());
    String all =
        "The clients spend %s in all, %s most: %s.".formatted(joule(use.totalJ()), most, mostJ);
    return fastest(plan).map(fast -> all + " " + against(plan.main(), use, fast)).orElse(all);
  }

  /** The proved optimum among the references, where the plan is another. */
  private static Optional<PlanEntry> fastest(PlanSnapshot plan) {
    return plan.references().stream()
        .filter(entry -> entry.result().provedFastest())
        .filter(entry -> entry.energy().isPresent())
        .filter(entry -> entry.totalDelayS() < plan.main().totalDelayS())
        .min(Comparator.comparingDouble(PlanEntry::totalDelayS));
  }

  private static String against(PlanEntry own, EnergyUse use, PlanEntry fast) {
    double energy = use.totalJ() / fast.energy().orElseThrow().totalJ() - 1;
    double delay = own.totalDelayS() / fast.totalDelayS() - 1;
    return "That is %s %s than by \"%s\", for %s more delay."
        .formatted(
            Numbers.percent(Math.abs(energy)),
            energy < 0 ? "less" : "more",
            fast.name(),
            Numbers.percent(delay));
  }
}
