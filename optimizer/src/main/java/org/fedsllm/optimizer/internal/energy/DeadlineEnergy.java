package org.fedsllm.optimizer.internal.energy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.fedsllm.optimizer.internal.numeric.FallingRoot;

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

  private static final double FLAT = 1e-7;
  private static final int HALVINGS = 34;
  private static final int MOST_LEANS = 12;
  private static final double WIDEST = 50; // of y = ln(1/η) around the fastest plan's

  @Override
  public String id() {
    return "deadline-energy";
  }

  @Override
  public String name() {
    return "Least energy, deadline";
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

  /** The plan that the dual's prices lead to, at the local accuracy where the dual is least. */
  private static final class Search {
    private final DelayProblem problem;
    private final double deadlineS;
    private final double switchedCapacitance;
    private final SolveMonitor monitor;
    private Allocation best;
    private double bestJ;
    private double lastFall; // 0 where none was looked at
    private Optional<EnergyDual.Slope> falling = Optional.empty(); // nearest to the least energy
    private Optional<EnergyDual.Slope> rising = Optional.empty();
    private int steps;

    Search(
        DelayProblem problem, double deadlineS, double switchedCapacitance, SolveMonitor monitor) {
      this.problem = problem;
      this.deadlineS = deadlineS;
      this.switchedCapacitance = switchedCapacitance;
      this.monitor = monitor;
    }

    OptimizationResult run(OptimizationResult fastest) {
      best = fastest.allocation().orElseThrow();
      bestJ = energyJ(best, transmitJ(best));
      double fullPowerJ = bestJ;
      double logY = Math.log(-Math.log(best.localAccuracy()));
      double low = edge(logY, logY - Math.log(WIDEST));
      double high = edge(logY, Math.min(logY + Math.log(WIDEST), Math.log(36)));
      double[] computeW = new double[problem.size()];
      Arrays.setAll(computeW, this::computeW);
      EnergyDual dual = new EnergyDual(problem, deadlineS, computeW, bestJ);
      dual.settle(logY);
      consider(dual.bandwidths(logY));
      double atFastestAccuracyJ = bestJ;
      logY = FallingRoot.between(at -> fall(dual, at), low, high, logY, -1, FLAT);
      consider(dual.bandwidths(logY));
      if (Math.abs(lastFall) > FLAT) {
        level(dual, logY);
      }
      double boundJ = monitor.cancelled() || !devicesKnown() ? 0 : dual.lowerBoundJ(logY);
      return result(fastest, fullPowerJ, atFastestAccuracyJ, boundJ);
    }

    /** At a kink, or where the deadline leaves but one plan, prices that make the value level. */
    private void level(EnergyDual dual, double logY) {
      OptimizationResult fast = fastestAt(logY);
      for (int i = 0; i < MOST_LEANS && (falling.isEmpty() || rising.isEmpty()); i++) {
        dual.lean(logY, fast.allocation().orElseThrow(), fast.multipliers().orElseThrow());
        note(dual.slopeAt(logY));
      }
      if (falling.isPresent() && rising.isPresent()) {
        dual.mix(falling.get(), rising.get());
      }
    }

    private void note(EnergyDual.Slope slope) {
      lastFall = slope.fall();
      falling = slope.fall() > 0 ? Optional.of(slope) : falling;
      rising = slope.fall() > 0 ? rising : Optional.of(slope);
    }

    private double fall(EnergyDual dual, double logY) {
      if (monitor.cancelled()) {
        return 0;
      }
      dual.settle(logY);
      note(dual.slopeAt(logY));
      monitor.report(new SolveProgress(++steps, deadlineS, Math.abs(lastFall)));
      return lastFall;
    }

    private boolean devicesKnown() {
      ClientLoads loads = problem.clients();
      return IntStream.range(0, problem.size())
          .allMatch(k -> loads.transmitPowerW(k) > 0 && loads.processorHz(k) > 0);
    }

    /** Takes these bandwidths if the least energy within the deadline is less than the best's. */
    private void consider(Allocation bandwidths) {
      double rounds = problem.convergence().globalRounds(bandwidths.localAccuracy());
      UploadTimes times = new UploadTimes(problem, bandwidths, deadlineS / rounds);
      double roundJ = times.divide();
      if (roundJ < Double.POSITIVE_INFINITY) {
        Allocation found = times.allocation();
        double foundJ = energyJ(found, rounds * roundJ);
        if (foundJ < bestJ) {
          best = found;
          bestJ = foundJ;
        }
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
        if (fastestAt(between).totalDelayS() <= deadlineS * (1 - 2 * EnergyDual.MARGIN)) {
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
        OptimizationResult fastest, double fullPowerJ, double atFastestAccuracyJ, double boundJ) {
      FrequencyDivisionPlan plan = FrequencyDivisionPlan.of(problem, best);
      String message =
          String.format(
              Locale.ROOT,
              "%.1f %% less energy than the fastest plan (%.1f %% at its local accuracy) for %.1f %% more delay.",
              100 * (1 - bestJ / fullPowerJ),
              100 * (1 - atFastestAccuracyJ / fullPowerJ),
              100 * (plan.totalDelayS() / fastest.totalDelayS() - 1));
      SolveInfo info = new SolveInfo(steps, message);
      if (boundJ == 0) {
        SolveStatus status = monitor.cancelled() ? SolveStatus.CANCELLED : SolveStatus.SOLVED;
        return OptimizationResult.of(status, plan, info);
      }
      EnergyCertificate proof = certificate(plan, boundJ);
      SolveStatus status = proof.provesOptimality() ? SolveStatus.OPTIMAL : SolveStatus.SOLVED;
      return OptimizationResult.of(status, plan, info).withEnergy(proof);
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
