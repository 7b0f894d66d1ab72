package org.fedsllm.optimizer.internal.energy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.EnergyModel;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.EnergyCertificate;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.internal.joint.FixedAccuracySolver;
import org.fedsllm.optimizer.internal.joint.JointOptimizer;

/**
 * Little energy within a deadline: training may take some percent longer than the least delay, and
 * power, bandwidths and local accuracy are chosen for the clients' energy (EQ-14).
 */
public final class DeadlineEnergy implements OptimizerProvider {
  /** The deadline itself; 0 leaves it to {@link #SLACK}. */
  public static final Parameter.Real DEADLINE =
      new Parameter.Real(
          "deadlineS",
          "Deadline",
          "How long training may take in all; 0 goes by the least delay and the part below.",
          "s",
          0,
          1e9,
          0.0);

  /** How much longer than the least delay. */
  public static final Parameter.Real SLACK =
      new Parameter.Real(
          "slack",
          "Longer by",
          "How much longer than the least delay training may take, as a part of it.",
          "",
          0.001,
          100,
          0.1);

  /** κ of EQ-14. */
  public static final Parameter.Real SWITCHED_CAPACITANCE =
      new Parameter.Real(
          "switchedCapacitance",
          "Capacitance κ",
          "The switched capacitance: computing at f hertz draws κ f³ watt.",
          "W/Hz³",
          0,
          1e-20,
          1e-28);

  private static final int BISECTIONS = 20;
  private static final int SECTIONS = 16;
  private static final int HALVINGS = 20;
  private static final double WIDEST = 50; // of y = ln(1/η) around the fastest plan's
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  @Override
  public String id() {
    return "deadline-energy";
  }

  @Override
  public String name() {
    return "Least energy within a deadline";
  }

  @Override
  public String description() {
    return "Training may take a little longer than at best; the clients then send with less power"
        + " and spend less energy.";
  }

  @Override
  public String reference() {
    return "Energy: Yang et al., arXiv 1911.02417";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(DEADLINE, SLACK, SWITCHED_CAPACITANCE);
  }

  @Override
  public DelayOptimizer create() {
    return (problem, settings, monitor) -> {
      settings.checkedAgainst(parameters());
      OptimizationResult fastest =
          new JointOptimizer()
              .create()
              .optimize(problem, new OptimizerSettings(Map.of(), settings.start()), monitor);
      if (!fastest.status().complete()) {
        return fastest;
      }
      double givenS = settings.get(DEADLINE);
      double deadlineS = givenS > 0 ? givenS : fastest.totalDelayS() * (1 + settings.get(SLACK));
      if (deadlineS < fastest.totalDelayS()) {
        return OptimizationResult.without(
            SolveStatus.INFEASIBLE, new SolveInfo(0, tooEarly(deadlineS, fastest.totalDelayS())));
      }
      return new Search(problem, deadlineS, settings.get(SWITCHED_CAPACITANCE), monitor)
          .run(fastest);
    };
  }

  private static String tooEarly(double deadlineS, double leastS) {
    return String.format(
        Locale.ROOT,
        "No plan meets the deadline of %.4g s: the least delay is %.4g s. Allow that at least, or give 0.",
        deadlineS,
        leastS);
  }

  /** What is known at one local accuracy. */
  private record Trial(double logY, double energyJ, Optional<Allocation> allocation) {}

  /** Golden section over ln ln(1/η), between the accuracies at which the deadline can be met. */
  private static final class Search {
    private final DelayProblem problem;
    private final double deadlineS;
    private final double switchedCapacitance;
    private final SolveMonitor monitor;
    private Trial best;
    private int trials;

    Search(
        DelayProblem problem, double deadlineS, double switchedCapacitance, SolveMonitor monitor) {
      this.problem = problem;
      this.deadlineS = deadlineS;
      this.switchedCapacitance = switchedCapacitance;
      this.monitor = monitor;
    }

    OptimizationResult run(OptimizationResult fastest) {
      Allocation fast = fastest.allocation().orElseThrow();
      double centre = Math.log(-Math.log(fast.localAccuracy()));
      double fullPowerJ = energyJ(fast, transmitJ(fast));
      best = new Trial(centre, fullPowerJ, Optional.of(fast));
      Trial middle = trial(centre);
      double least = edge(centre, centre - Math.log(WIDEST));
      double most = edge(centre, Math.min(centre + Math.log(WIDEST), Math.log(36)));
      double low = least;
      double high = most;
      Trial left = trial(high - GOLDEN * (high - low));
      Trial right = trial(low + GOLDEN * (high - low));
      for (int i = 0; i < SECTIONS && !monitor.cancelled(); i++) {
        if (left.energyJ() <= right.energyJ()) {
          high = right.logY();
          right = left;
          left = trial(high - GOLDEN * (high - low));
        } else {
          low = left.logY();
          left = right;
          right = trial(low + GOLDEN * (high - low));
        }
      }
      OptionalDouble boundJ = devicesKnown() ? bound(least, most) : OptionalDouble.empty();
      return result(fastest, fullPowerJ, middle, boundJ);
    }

    private boolean devicesKnown() {
      ClientLoads loads = problem.clients();
      return IntStream.range(0, problem.size())
          .allMatch(k -> loads.transmitPowerW(k) > 0 && loads.processorHz(k) > 0);
    }

    /**
     * Follows the dual's slope to the best accuracy between the edges, tries what its prices lead
     * to, and takes its lower bound.
     */
    private OptionalDouble bound(double least, double most) {
      double[] computeW = new double[problem.size()];
      Arrays.setAll(computeW, this::computeW);
      EnergyDual dual = new EnergyDual(problem, deadlineS, computeW, best.energyJ());
      double low = least;
      double high = most;
      double logY = best.logY();
      double boundJ = 0;
      for (int i = 0; i < BISECTIONS && !monitor.cancelled(); i++) {
        dual.settle(logY);
        if (dual.fallsAt(logY)) {
          low = logY;
        } else {
          high = logY;
        }
        logY = (low + high) / 2;
      }
      if (!monitor.cancelled()) {
        dual.settle(logY);
        boundJ = Math.max(boundJ, dual.lowerBoundJ(logY));
        tryFrom(dual.bandwidths(logY), logY);
      }
      return boundJ > 0 ? OptionalDouble.of(boundJ) : OptionalDouble.empty();
    }

    private void tryFrom(Allocation start, double logY) {
      double rounds = problem.convergence().globalRounds(start.localAccuracy());
      EnergyDescent descent = new EnergyDescent(problem, start, deadlineS / rounds);
      double roundJ = descent.run();
      if (roundJ < Double.POSITIVE_INFINITY) {
        Allocation found = descent.allocation();
        consider(new Trial(logY, energyJ(found, rounds * roundJ), Optional.of(found)));
      }
    }

    private void consider(Trial trial) {
      if (trial.energyJ() < best.energyJ()) {
        best = trial;
      }
    }

    private double computeW(int k) {
      double speedHz = problem.clients().processorHz(k);
      return switchedCapacitance * speedHz * speedHz * speedHz;
    }

    /** The last accuracy from {@code inside} towards {@code outside} that meets the deadline. */
    private double edge(double inside, double outside) {
      double in = inside;
      double out = outside;
      for (int i = 0; i < HALVINGS && !monitor.cancelled(); i++) {
        double between = (in + out) / 2;
        if (fastestAt(between).totalDelayS() <= deadlineS) {
          in = between;
        } else {
          out = between;
        }
      }
      return in;
    }

    private OptimizationResult fastestAt(double logY) {
      return new FixedAccuracySolver(problem, Math.exp(-Math.exp(logY)))
          .solve(Optional.empty(), SolveMonitor.none());
    }

    private Trial trial(double logY) {
      Trial trial = new Trial(logY, Double.POSITIVE_INFINITY, Optional.empty());
      if (monitor.cancelled()) {
        return trial;
      }
      OptimizationResult fast = fastestAt(logY);
      if (fast.totalDelayS() <= deadlineS) {
        Allocation start = fast.allocation().orElseThrow();
        double rounds = problem.convergence().globalRounds(start.localAccuracy());
        EnergyDescent descent = new EnergyDescent(problem, start, deadlineS / rounds);
        double roundJ = descent.run();
        Allocation found = descent.allocation();
        trial = new Trial(logY, energyJ(found, rounds * roundJ), Optional.of(found));
      }
      trials++;
      consider(trial);
      monitor.report(new SolveProgress(trials, deadlineS, Double.NaN));
      return trial;
    }

    /** Energy of the whole training, computing included. */
    private double energyJ(Allocation allocation, double transmitJ) {
      double iterations = problem.convergence().localIterations(allocation.localAccuracy());
      double rounds = problem.convergence().globalRounds(allocation.localAccuracy());
      double sum = transmitJ;
      for (int k = 0; k < problem.size(); k++) {
        sum += rounds * iterations * problem.clients().clientComputeS(k) * computeW(k);
      }
      return sum;
    }

    /** Transmit energy of a plan at full power. */
    private double transmitJ(Allocation allocation) {
      double rounds = problem.convergence().globalRounds(allocation.localAccuracy());
      double iterations = problem.convergence().localIterations(allocation.localAccuracy());
      double uploads = problem.schedule().activationUploads(iterations);
      ClientLoads loads = problem.clients();
      double sum = 0;
      for (int k = 0; k < problem.size(); k++) {
        double powerW = loads.transmitPowerW(k) > 0 ? loads.transmitPowerW(k) : 1;
        EnergyLink main =
            new EnergyLink(uploads, loads.activationBits(k), powerW, loads.mainSnrBandwidthHz(k));
        EnergyLink federated =
            new EnergyLink(1, loads.adapterBits(k), powerW, loads.federatedSnrBandwidthHz(k));
        sum +=
            rounds
                * powerW
                * (uploads * main.leastS(allocation.mainBandwidthHz(k))
                    + federated.leastS(allocation.federatedBandwidthHz(k)));
      }
      return sum;
    }

    private OptimizationResult result(
        OptimizationResult fastest,
        double fullPowerJ,
        Trial atFastestAccuracy,
        OptionalDouble boundJ) {
      FrequencyDivisionPlan plan =
          FrequencyDivisionPlan.of(problem, best.allocation().orElseThrow());
      String message =
          String.format(
              Locale.ROOT,
              "%.1f %% less energy than the fastest plan (%.1f %% at its local accuracy) for %.1f %% more delay.",
              100 * (1 - best.energyJ() / fullPowerJ),
              100 * (1 - atFastestAccuracy.energyJ() / fullPowerJ),
              100 * (plan.totalDelayS() / fastest.totalDelayS() - 1));
      if (boundJ.isPresent()) {
        message +=
            String.format(
                Locale.ROOT,
                " At most %.0e above the least energy within the deadline.",
                Math.max(0, best.energyJ() / boundJ.getAsDouble() - 1));
      }
      SolveStatus status = monitor.cancelled() ? SolveStatus.CANCELLED : SolveStatus.SOLVED;
      OptimizationResult result =
          OptimizationResult.of(status, plan, new SolveInfo(trials, message));
      return boundJ.isEmpty() ? result : result.withEnergy(certificate(plan, boundJ.getAsDouble()));
    }

    private EnergyCertificate certificate(FrequencyDivisionPlan plan, double boundJ) {
      return new EnergyCertificate(
          deadlineS,
          EnergyModel.totalJ(EnergyModel.evaluate(problem, plan.bandwidths(), switchedCapacitance)),
          boundJ,
          Math.max(0, plan.totalDelayS() / deadlineS - 1),
          Feasibility.of(problem, plan.bandwidths()).excess());
    }
  }
}
