package org.fedsllm.training.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Forward, backward and AdamW of one batch, over a split and without; in steps and tokens. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Dai.djl.offline=true", "-Dai.djl.pytorch.num_threads=2"})
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 8, time = 4)
public class TrainingStepBenchmark {

  /** Counted beside the steps, so that JMH reports tokens per second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Tokens {
    /** Read by JMH. */
    public long tokens;
  }

  @Param({"SMALL"})
  private BenchmarkModel model;

  private TrainingSteps steps;

  @Setup
  public void build() {
    steps = new TrainingSteps(model);
  }

  @Benchmark
  public double split(Tokens counted) {
    counted.tokens += model.tokensPerStep();
    return steps.split();
  }

  @Benchmark
  public double unsplit(Tokens counted) {
    counted.tokens += model.tokensPerStep();
    return steps.unsplit();
  }

  @TearDown
  public void close() {
    steps.close();
  }
}
