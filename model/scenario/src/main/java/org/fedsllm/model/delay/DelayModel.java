package org.fedsllm.model.delay;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.radio.ShannonRate;

/**
 * The delay of a training under an allocation (EQ-6 to EQ-8; arXiv 2407.09250 as reconstructed from
 * arXiv 2007.03462). Pure functions.
 *
 * <p>A client without bandwidth for a payload that it must send is infinitely late.
 */
public final class DelayModel {
  private DelayModel() {}

  /** All phases of every client at the allocation's local accuracy. */
  public static DelayBreakdown evaluate(DelayProblem stated, Allocation allocation) {
    requireSameSize(stated, allocation);
    DelayProblem problem = stated.answeredBy(allocation);
    double iterations = problem.convergence().localIterations(allocation.localAccuracy());
    double rounds = problem.convergence().globalRounds(allocation.localAccuracy());
    List<RoundDelay> clients = new ArrayList<>(problem.size());
    for (int k = 0; k < problem.size(); k++) {
      clients.add(roundDelay(problem, allocation, k, iterations));
    }
    return new DelayBreakdown(iterations, rounds, clients);
  }

  /** The total delay T alone; without a design it allocates nothing. */
  public static double totalDelayS(DelayProblem stated, Allocation allocation) {
    requireSameSize(stated, allocation);
    DelayProblem problem = stated.answeredBy(allocation);
    double iterations = problem.convergence().localIterations(allocation.localAccuracy());
    return problem.convergence().globalRounds(allocation.localAccuracy())
        * slowestS(problem, allocation, iterations);
  }

  /**
   * The delay of one global round of {@code localIterations}, the slowest client's. The
   * allocation's own local accuracy plays no part: this charges what is executed (EQ-17).
   */
  public static double roundDelayS(
      DelayProblem stated, Allocation allocation, double localIterations) {
    requireSameSize(stated, allocation);
    return slowestS(stated.answeredBy(allocation), allocation, localIterations);
  }

  /** The same for each client, in the clients' order. */
  public static double[] clientDelaysS(
      DelayProblem stated, Allocation allocation, double localIterations) {
    requireSameSize(stated, allocation);
    DelayProblem problem = stated.answeredBy(allocation);
    double[] delaysS = new double[problem.size()];
    for (int k = 0; k < delaysS.length; k++) {
      delaysS[k] = clientDelayS(problem, allocation, k, localIterations);
    }
    return delaysS;
  }

  private static double slowestS(
      DelayProblem problem, Allocation allocation, double localIterations) {
    double slowestS = 0;
    for (int k = 0; k < problem.size(); k++) {
      slowestS = Math.max(slowestS, clientDelayS(problem, allocation, k, localIterations));
    }
    return slowestS;
  }

  private static double clientDelayS(
      DelayProblem problem, Allocation allocation, int k, double localIterations) {
    ClientLoads loads = problem.clients();
    double uploads = problem.schedule().activationUploads(localIterations);
    return localIterations * loads.fixedPerIterationS(k)
        + loads.fixedPerRoundS(k)
        + uploads * activationUploadS(loads, allocation, k)
        + adapterUploadS(loads, allocation, k);
  }

  private static RoundDelay roundDelay(
      DelayProblem problem, Allocation allocation, int k, double localIterations) {
    ClientLoads loads = problem.clients();
    double uploads = problem.schedule().activationUploads(localIterations);
    return new RoundDelay(
        localIterations * loads.clientComputeS(k),
        uploads * activationUploadS(loads, allocation, k),
        localIterations * loads.serverComputeS(k),
        localIterations * loads.gradientDownloadS(k),
        adapterUploadS(loads, allocation, k),
        loads.adapterDownloadS(k));
  }

  /** EQ-7 to the main server, one upload. */
  private static double activationUploadS(ClientLoads loads, Allocation allocation, int k) {
    return uploadS(
        loads.activationBits(k), allocation.mainBandwidthHz(k), loads.mainSnrBandwidthHz(k));
  }

  /** EQ-7 to the federated server. */
  private static double adapterUploadS(ClientLoads loads, Allocation allocation, int k) {
    return uploadS(
        loads.adapterBits(k), allocation.federatedBandwidthHz(k), loads.federatedSnrBandwidthHz(k));
  }

  private static double uploadS(double bits, double bandwidthHz, double snrBandwidthHz) {
    return bits == 0 ? 0 : bits / ShannonRate.bitPerS(bandwidthHz, snrBandwidthHz);
  }

  private static void requireSameSize(DelayProblem problem, Allocation allocation) {
    if (problem.size() != allocation.size()) {
      throw new IllegalArgumentException(
          "The allocation is for %d clients, the problem has %d. Solve the problem anew."
              .formatted(allocation.size(), problem.size()));
    }
  }
}
