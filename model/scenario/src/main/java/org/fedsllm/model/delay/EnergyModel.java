package org.fedsllm.model.delay;

import java.util.ArrayList;
import java.util.List;

/**
 * The clients' energy of a training under an allocation (EQ-14; arXiv 1911.02417): {@code E_k = R
 * (I κ C_k D_k f_k² + p_k · upload times)}. With {@code C_k D_k = t_k f_k} computing draws {@code κ
 * f_k³} watt. Pure functions.
 *
 * <p>Left out, as in the paper: the servers, listening to downlinks, and idling.
 */
public final class EnergyModel {
  /** κ of the papers, W/Hz³: the effective switched capacitance of a phone's processor. */
  public static final double SWITCHED_CAPACITANCE = 1e-28;

  private EnergyModel() {}

  /**
   * Each client's energy at {@link #SWITCHED_CAPACITANCE}.
   *
   * @throws IllegalArgumentException if the problem does not know the clients' devices
   */
  public static List<ClientEnergy> evaluate(DelayProblem problem, Allocation allocation) {
    return evaluate(problem, allocation, SWITCHED_CAPACITANCE);
  }

  /**
   * Each client's energy, in the clients' order.
   *
   * @param switchedCapacitance κ in W/Hz³
   */
  public static List<ClientEnergy> evaluate(
      DelayProblem problem, Allocation allocation, double switchedCapacitance) {
    DelayBreakdown delay = DelayModel.evaluate(problem, allocation);
    ClientLoads loads = problem.clients();
    List<ClientEnergy> energies = new ArrayList<>(problem.size());
    for (int k = 0; k < problem.size(); k++) {
      requireDevice(loads, k);
      RoundDelay round = delay.clients().get(k);
      double speedHz = loads.processorHz(k);
      double computeW = switchedCapacitance * speedHz * speedHz * speedHz;
      double powerW = loads.transmitPowerW(k);
      int client = k;
      double mainShare = allocation.design().map(d -> d.mainPowerShare(client)).orElse(1.0);
      double federatedShare =
          allocation.design().map(d -> d.federatedPowerShare(client)).orElse(1.0);
      energies.add(
          new ClientEnergy(
              delay.globalRounds() * round.clientComputeS() * computeW,
              delay.globalRounds() * round.activationUploadS() * powerW * mainShare,
              delay.globalRounds() * round.adapterUploadS() * powerW * federatedShare));
    }
    return energies;
  }

  /** All clients together. */
  public static double totalJ(List<ClientEnergy> clients) {
    return clients.stream().mapToDouble(ClientEnergy::totalJ).sum();
  }

  private static void requireDevice(ClientLoads loads, int k) {
    if (!(loads.transmitPowerW(k) > 0 && loads.processorHz(k) > 0)) {
      throw new IllegalArgumentException(
          "The transmitPowerW (%s) or processorHz (%s) of client number %d is not known, so its energy is not either. Give the device with the loads."
              .formatted(loads.transmitPowerW(k), loads.processorHz(k), k + 1));
    }
  }
}
