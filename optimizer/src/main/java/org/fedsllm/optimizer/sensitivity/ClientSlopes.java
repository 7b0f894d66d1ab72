package org.fedsllm.optimizer.sensitivity;

import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.RoundDelay;
import org.fedsllm.model.radio.ShannonRate;

/**
 * Slopes of one client's round, in s for a relative change of 1.
 *
 * @param activationsS all activation uploads of a round
 * @param adapterS the adapter's upload
 * @param mainElasticity percents of rate for one percent of main bandwidth
 * @param federatedElasticity the same on the federated link
 */
record ClientSlopes(
    double activationsS, double adapterS, double mainElasticity, double federatedElasticity) {

  static ClientSlopes of(DelayProblem problem, Allocation allocation, int k, RoundDelay round) {
    return new ClientSlopes(
        round.activationUploadS(),
        round.adapterUploadS(),
        elasticity(
            round.activationUploadS(),
            allocation.mainBandwidthHz(k),
            problem.clients().mainSnrBandwidthHz(k)),
        elasticity(
            round.adapterUploadS(),
            allocation.federatedBandwidthHz(k),
            problem.clients().federatedSnrBandwidthHz(k)));
  }

  private static double elasticity(double uploadS, double bandwidthHz, double snrBandwidthHz) {
    return uploadS == 0 ? 0 : ShannonRate.bandwidthElasticity(bandwidthHz, snrBandwidthHz);
  }

  /** What a relative change of the main bandwidth saves. */
  double mainPullS() {
    return activationsS * mainElasticity;
  }

  /** What a relative change of the federated bandwidth saves. */
  double federatedPullS() {
    return adapterS * federatedElasticity;
  }

  /**
   * What a relative change of the power saves: bandwidth and SNR bandwidth together scale the rate,
   * so their elasticities add up to 1.
   */
  double snrPullS() {
    return activationsS * (1 - mainElasticity) + adapterS * (1 - federatedElasticity);
  }
}
