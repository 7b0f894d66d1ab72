package org.fedsllm.optimizer.benchmark;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;

/**
 * The same problems as {@link JointOptimizerBenchmark} in the thread's own CPU time, the least mean
 * of five batches: for a machine that others use too, where wall time measures them as well. Prints
 * a Markdown table.
 */
public final class CpuTimeTable {
  private static final List<Integer> CLIENTS =
      List.of(10, 50, 100, 1000, 10_000, 100_000, 1_000_000);
  private static final int BATCHES = 5;
  private static final int CLIENTS_PER_BATCH = 400_000;
  private static final long SEED = 2026;
  private static final double CLOSER = 1.1;

  private CpuTimeTable() {}

  public static void main(String[] arguments) {
    DelayOptimizer optimizer =
        OptimizerCatalog.discovered(CpuTimeTable.class.getClassLoader())
            .require("fedsllm-exact")
            .create();
    System.out.println(
        "| K | cold | sweeps | warm | sweeps | cold per client | warm per client | gap |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (int clients : CLIENTS) {
      DelayProblem before = MixedClients.separateBands(clients, SEED, 1);
      DelayProblem problem = MixedClients.separateBands(clients, SEED, CLOSER);
      OptimizerSettings start =
          OptimizerSettings.defaults()
              .startingFrom(optimizer.optimize(before).allocation().orElseThrow());
      OptimizationResult cold = optimizer.optimize(problem);
      OptimizationResult warm = optimizer.optimize(problem, start, SolveMonitor.none());
      double coldUs = leastUs(clients, () -> optimizer.optimize(problem));
      double warmUs =
          leastUs(clients, () -> optimizer.optimize(problem, start, SolveMonitor.none()));
      System.out.printf(
          Locale.ROOT,
          "| %,d | %,.1f µs | %d | %,.1f µs | %d | %.2f µs | %.2f µs | %.1e |%n",
          clients,
          coldUs,
          cold.info().iterations(),
          warmUs,
          warm.info().iterations(),
          coldUs / clients,
          warmUs / clients,
          cold.certificate().orElseThrow().relativeGap());
    }
  }

  private static double leastUs(int clients, Runnable solve) {
    int repetitions = Math.max(1, CLIENTS_PER_BATCH / clients);
    double leastUs = Double.POSITIVE_INFINITY;
    for (int batch = 0; batch < BATCHES; batch++) {
      long startNs = cpuNs();
      for (int i = 0; i < repetitions; i++) {
        solve.run();
      }
      leastUs = Math.min(leastUs, (cpuNs() - startNs) / 1e3 / repetitions);
    }
    return leastUs;
  }

  private static long cpuNs() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
