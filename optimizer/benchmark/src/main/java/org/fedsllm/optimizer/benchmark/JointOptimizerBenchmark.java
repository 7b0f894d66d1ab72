package org.fedsllm.optimizer.benchmark;

import java.util.concurrent.TimeUnit;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The exact optimizer on separate bands, certificate included: from nothing, and from the plan
 * before a client was dragged a little.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx950m"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class JointOptimizerBenchmark {
  /** A client dragged by a few percent of its distance. */
  private static final double CLOSER = 1.1;

  private static final long SEED = 2026;

  @Param({"10", "50", "100", "1000", "10000", "100000", "1000000"})
  private int clients;

  private DelayOptimizer optimizer;
  private DelayProblem problem;
  private OptimizerSettings fromThePlanBefore;

  @Setup
  public void solveOnce() {
    optimizer =
        OptimizerCatalog.discovered(getClass().getClassLoader()).require("fedsllm-exact").create();
    problem = MixedClients.separateBands(clients, SEED, CLOSER);
    OptimizationResult before = optimizer.optimize(MixedClients.separateBands(clients, SEED, 1));
    fromThePlanBefore =
        OptimizerSettings.defaults().startingFrom(before.allocation().orElseThrow());
    require(cold());
    require(warm());
  }

  @Benchmark
  public OptimizationResult cold() {
    return optimizer.optimize(problem);
  }

  @Benchmark
  public OptimizationResult warm() {
    return optimizer.optimize(problem, fromThePlanBefore, SolveMonitor.none());
  }

  private static void require(OptimizationResult result) {
    if (result.status() != SolveStatus.OPTIMAL) {
      throw new IllegalStateException("Timing is pointless: " + result.info().message());
    }
  }
}
