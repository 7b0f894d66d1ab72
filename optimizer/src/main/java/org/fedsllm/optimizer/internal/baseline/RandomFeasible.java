package org.fedsllm.optimizer.internal.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.OptimizerProvider;

/**
 * A plan drawn at random from the feasible ones that use all bandwidth (EQ-12): shares uniform on
 * the simplex, η uniform on (0, 1).
 */
public final class RandomFeasible implements OptimizerProvider {
  /** Which plan is drawn. */
  public static final Parameter.Whole SEED =
      new Parameter.Whole(
          "seed", "Seed", "The same seed draws the same plan.", "", 0, Integer.MAX_VALUE, 1);

  @Override
  public String id() {
    return "random-feasible";
  }

  @Override
  public String name() {
    return "Random feasible";
  }

  @Override
  public String description() {
    return "Bandwidth shares and local accuracy drawn at random; all bandwidth is used.";
  }

  @Override
  public String reference() {
    return "";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(SEED);
  }

  @Override
  public DelayOptimizer create() {
    return (problem, settings, monitor) -> {
      settings.checkedAgainst(parameters());
      Allocation drawn = draw(problem, new SeedTree(settings.get(SEED)));
      return Results.solved(FrequencyDivisionPlan.of(problem, drawn), "One random draw.", monitor);
    };
  }

  private static Allocation draw(DelayProblem problem, SeedTree seeds) {
    double accuracy = 0.5 * (1 + 0.998 * (2 * seeds.stream("accuracy").nextDouble() - 1));
    Random shares = seeds.stream("shares");
    BandPlan band = problem.band();
    int size = problem.size();
    if (band instanceof BandPlan.Separate separate) {
      return new Allocation(
          accuracy,
          simplex(size, separate.mainBandwidthHz(), shares),
          simplex(size, separate.federatedBandwidthHz(), shares));
    }
    if (band instanceof BandPlan.Shared shared) {
      double[] both = simplex(size, shared.totalBandwidthHz(), shares);
      return new Allocation(accuracy, both, both);
    }
    double[] all = simplex(2 * size, band.allBandwidthHz(), shares);
    return new Allocation(
        accuracy, Arrays.copyOfRange(all, 0, size), Arrays.copyOfRange(all, size, 2 * size));
  }

  /** Positive numbers with sum {@code totalHz}, uniform: exponential draws, scaled. */
  private static double[] simplex(int size, double totalHz, Random random) {
    double[] shares = new double[size];
    double sum = 0;
    for (int k = 0; k < size; k++) {
      shares[k] = -Math.log1p(-random.nextDouble()) + Double.MIN_NORMAL;
      sum += shares[k];
    }
    for (int k = 0; k < size; k++) {
      shares[k] *= totalHz / sum;
    }
    return shares;
  }
}
