package org.fedsllm.optimizer.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;

/** Problems for tests: a standard list, and as many random ones as wanted. All seeded. */
public final class StandardProblems {
  private static final int[] SIZES = {1, 2, 7, 30};

  private StandardProblems() {}

  /** Every regime, schedule and size once, with and without downlinks. */
  public static List<DelayProblem> all() {
    List<DelayProblem> problems = new ArrayList<>();
    long seed = 1;
    for (BandPlan band : bands(2e7)) {
      for (Schedule schedule : Schedule.values()) {
        for (int size : SIZES) {
          Random random = new Random(seed++);
          problems.add(problem(size, band, schedule, seed % 2 == 0, random));
        }
      }
    }
    return problems;
  }

  /** A random problem of realistic numbers; the same seed gives the same problem. */
  public static DelayProblem random(long seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(40);
    List<BandPlan> bands = bands(logUniform(random, 1e6, 1e8));
    BandPlan band = bands.get(random.nextInt(bands.size()));
    Schedule schedule = random.nextBoolean() ? Schedule.ITERATION : Schedule.ROUND;
    return problem(size, band, schedule, random.nextInt(3) == 0, random);
  }

  /** Random mixed clients on given bands. */
  public static DelayProblem problem(
      int size, BandPlan band, Schedule schedule, boolean downlinks, Random random) {
    ClientLoads.Builder loads = ClientLoads.builder(size);
    for (int k = 0; k < size; k++) {
      loads
          .compute(k, logUniform(random, 1e-3, 0.3), logUniform(random, 1e-4, 1e-2))
          .mainLink(k, logUniform(random, 1e4, 1e6), logUniform(random, 1e6, 1e9))
          .federatedLink(k, logUniform(random, 1e4, 1e6), logUniform(random, 1e6, 1e9));
      if (downlinks) {
        loads.downloads(k, logUniform(random, 1e-4, 1e-2), logUniform(random, 1e-3, 1e-1));
      }
    }
    return new DelayProblem(new ConvergenceModel(160, 4), schedule, band, loads.build());
  }

  private static List<BandPlan> bands(double totalHz) {
    return List.of(
        new BandPlan.Separate(totalHz / 2, totalHz / 4),
        new BandPlan.Pooled(totalHz),
        new BandPlan.Shared(totalHz));
  }

  private static double logUniform(Random random, double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }
}
