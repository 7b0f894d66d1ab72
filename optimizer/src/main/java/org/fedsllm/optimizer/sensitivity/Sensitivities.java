package org.fedsllm.optimizer.sensitivity;

import java.util.List;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.Multipliers;

/**
 * Derivatives of the optimal delay T by each resource.
 *
 * <p>By the envelope theorem a small change of a parameter moves the optimum as if bandwidths and
 * accuracy stayed: {@code dT = Σ_k w_k ∂T_k}, with the multipliers {@code w_k} of the clients'
 * deadlines. A band's price is what its marginal Hz saves the clients on it. Valid at an optimum,
 * where the multipliers are its own; at a corner, where two sets of clients tie, it is one of the
 * possible slopes. Immutable.
 */
public final class Sensitivities {
  private final Multipliers multipliers;
  private final double rounds;
  private final double iterations;
  private final double perMainHz;
  private final double perFederatedHz;
  private final ClientLoads loads;
  private final ClientSlopes[] clients;

  private Sensitivities(DelayProblem problem, Allocation allocation, Multipliers multipliers) {
    this.multipliers = multipliers;
    loads = problem.clients();
    DelayBreakdown delays = DelayModel.evaluate(problem, allocation);
    iterations = delays.localIterations();
    rounds = delays.globalRounds();
    clients = new ClientSlopes[problem.size()];
    double mainPullS = 0;
    double federatedPullS = 0;
    for (int k = 0; k < clients.length; k++) {
      clients[k] = ClientSlopes.of(problem, allocation, k, delays.clients().get(k));
      mainPullS += multipliers.clientWeight(k) * clients[k].mainPullS();
      federatedPullS += multipliers.clientWeight(k) * clients[k].federatedPullS();
    }
    BandPrices prices = BandPrices.of(problem.band(), rounds * mainPullS, rounds * federatedPullS);
    perMainHz = prices.perMainHz();
    perFederatedHz = prices.perFederatedHz();
  }

  /** The sensitivities at an optimal {@code allocation} with its {@code multipliers}. */
  public static Sensitivities of(
      DelayProblem problem, Allocation allocation, Multipliers multipliers) {
    return new Sensitivities(problem, allocation, multipliers);
  }

  /** dT/dB of the main server's band, or of the one band, in s/Hz; never positive. */
  public double perMainBandwidthHz() {
    return perMainHz;
  }

  /** dT/dB of the federated server's band, or of the one band, in s/Hz; never positive. */
  public double perFederatedBandwidthHz() {
    return perFederatedHz;
  }

  /** dT/dp of client {@code k} that sends with {@code transmitPowerW} on both links, in s/W. */
  public double perTransmitPowerW(int k, double transmitPowerW) {
    return -weight(k) * rounds * clients[k].snrPullS() / transmitPowerW;
  }

  /** dT/df of client {@code k}'s processor that runs at {@code processorHz}, in s/Hz. */
  public double perProcessorHz(int k, double processorHz) {
    return -perComputeS(k) * loads.clientComputeS(k) / processorHz;
  }

  /** dT for each second that one local iteration of client {@code k} computes longer. */
  public double perComputeS(int k) {
    return weight(k) * rounds * iterations;
  }

  /** dT/d(activation payload) of client {@code k} in s/bit; infinite if it sends none. */
  public double perActivationBit(int k) {
    return perBit(k, clients[k].activationsS(), loads.activationBits(k));
  }

  /** dT/d(adapter payload) of client {@code k} in s/bit; infinite if it sends none. */
  public double perAdapterBit(int k) {
    return perBit(k, clients[k].adapterS(), loads.adapterBits(k));
  }

  /** The clients whose resources are worth most, ties included; see {@link Multipliers#TIED}. */
  public List<Integer> bottlenecks() {
    return multipliers.bottlenecks();
  }

  /** How much each client holds the training up, and who does most. */
  public Multipliers multipliers() {
    return multipliers;
  }

  /** The least bandwidth of a first bit costs without bound compared with the bit. */
  private double perBit(int k, double uploadsS, double bits) {
    if (bits == 0) {
      return weight(k) == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    return weight(k) * rounds * uploadsS / bits;
  }

  private double weight(int k) {
    return multipliers.clientWeight(k);
  }
}
