package org.fedsllm.optimizer.internal.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.ProofScope;
import org.fedsllm.optimizer.SolveMonitor;

/**
 * Lower bounds on the delay over all designs that a problem allows, the project's own included,
 * whoever made the plan that they are held against. Less than full power never shortens a delay, so
 * the bounds speak about every power too. Only the monitor's cancel is asked for. Stateless and
 * thread-safe.
 */
public final class DesignBound {
  /** As in the built-in optimizer's default. */
  private static final int PROOF_INTERVALS = PerClientSplit.PROOF_INTERVALS.defaultValue();

  private DesignBound() {}

  /** No design with one candidate for all is faster; empty if that could not be proved. */
  public static OptionalDouble commonS(DelayProblem problem, SolveMonitor monitor) {
    List<Integer> numbers =
        new ArrayList<>(IntStream.range(0, problem.candidates().size()).boxed().toList());
    if (problem.ownCandidate() == Design.OWN) {
      numbers.add(Design.OWN);
    }
    return bound(new ExhaustiveSearch(problem, numbers, monitor).run(Optional.empty()));
  }

  /**
   * No design is faster, whatever each client takes; empty if that could not be proved.
   *
   * <p>The slowest to converge sets the rounds, so the designs fall into levels by the largest
   * rounds factor in them. At each level all candidates have that factor at most and are charged
   * it, which makes it a choice among candidates of equal rounds; the least of the levels' bounds
   * bounds all. A level that resists falls back on {@link #idealS}.
   */
  public static OptionalDouble perClientS(DelayProblem problem, SolveMonitor monitor) {
    if (problem.commonDesign()) { // there are no others
      return commonS(problem, monitor);
    }
    List<Candidate> all = withOwn(problem);
    double leastS = Double.POSITIVE_INFINITY;
    double[] factors = all.stream().mapToDouble(Candidate::roundsFactor).distinct().toArray();
    for (double factor : factors) {
      List<Candidate> level =
          all.stream()
              .filter(candidate -> candidate.roundsFactor() <= factor)
              .map(one -> new Candidate(one.splitLayer(), one.rank(), 1, one.loads()))
              .toList();
      OptionalDouble levelS = levelS(problem, level, factor, monitor);
      if (levelS.isEmpty()) {
        return levelS;
      }
      leastS = Math.min(leastS, levelS.getAsDouble());
    }
    return OptionalDouble.of(leastS);
  }

  private static OptionalDouble levelS(
      DelayProblem problem, List<Candidate> level, double factor, SolveMonitor monitor) {
    ConvergenceModel rounds =
        new ConvergenceModel(problem.convergence().a() * factor, problem.convergence().v());
    DelayProblem equal =
        new DelayProblem(rounds, problem.schedule(), problem.band(), problem.clients(), level);
    List<Integer> numbers = IntStream.range(0, level.size()).boxed().toList();
    Optional<Certificate> proof =
        new PerClientSearch(equal, numbers, monitor)
            .run(Optional.empty(), PROOF_INTERVALS)
            .certificate()
            .filter(found -> found.scope() == ProofScope.DESIGN_PER_CLIENT);
    return proof.isPresent()
        ? OptionalDouble.of(proof.get().lowerBoundS())
        : idealS(equal, monitor);
  }

  /**
   * The optimum for clients that have the least of every load and the best of every link among
   * their candidates at once: loose, but one exact solve.
   */
  static OptionalDouble idealS(DelayProblem problem, SolveMonitor monitor) {
    List<Candidate> all = withOwn(problem);
    double factor = all.stream().mapToDouble(Candidate::roundsFactor).min().orElse(1);
    ClientLoads.Builder loads = ClientLoads.builder(problem.size());
    for (int client = 0; client < problem.size(); client++) {
      int k = client;
      loads
          .compute(
              k, least(all, of -> of.clientComputeS(k)), least(all, of -> of.serverComputeS(k)))
          .mainLink(
              k,
              least(all, of -> of.activationBits(k)),
              -least(all, of -> -of.mainSnrBandwidthHz(k)))
          .federatedLink(
              k,
              least(all, of -> of.adapterBits(k)),
              -least(all, of -> -of.federatedSnrBandwidthHz(k)))
          .downloads(
              k,
              least(all, of -> of.gradientDownloadS(k)),
              least(all, of -> of.adapterDownloadS(k)));
    }
    ConvergenceModel rounds =
        new ConvergenceModel(problem.convergence().a() * factor, problem.convergence().v());
    DelayProblem ideal =
        new DelayProblem(rounds, problem.schedule(), problem.band(), loads.build());
    return bound(new ExactUnder(ideal, monitor).solve(own(problem), Optional.empty()));
  }

  /** A load of one client. */
  private interface Load {
    double of(ClientLoads loads);
  }

  private static double least(List<Candidate> candidates, Load load) {
    return candidates.stream().mapToDouble(one -> load.of(one.loads())).min().orElseThrow();
  }

  /** All candidates, and the project's own loads where they are not among them. */
  private static List<Candidate> withOwn(DelayProblem problem) {
    List<Candidate> all = new ArrayList<>(problem.candidates());
    if (problem.ownCandidate() == Design.OWN) {
      all.add(new Candidate(1, 1, 1, problem.clients())); // its numbers are not looked at
    }
    return all;
  }

  private static Design own(DelayProblem problem) {
    return Design.uniform(problem.size(), Design.OWN);
  }

  private static OptionalDouble bound(OptimizationResult found) {
    return found
        .certificate()
        .map(proof -> OptionalDouble.of(proof.lowerBoundS()))
        .orElseGet(OptionalDouble::empty);
  }
}
