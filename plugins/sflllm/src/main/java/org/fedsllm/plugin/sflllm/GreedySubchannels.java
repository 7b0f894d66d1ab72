package org.fedsllm.plugin.sflllm;

import java.util.PriorityQueue;
import org.fedsllm.optimizer.SolveMonitor;

/**
 * The paper's assignment: first one subchannel to each client on each link, then the next one to
 * whoever has the largest delay, on the link where it saves that client more.
 *
 * <p>The channel is flat, so subchannels of a link differ in nothing and a count per client says
 * all; and as every client gets a first one, the order of the first pass makes no difference.
 */
final class GreedySubchannels {
  /** Subchannels given between two questions to the monitor, a millisecond's work or so. */
  static final int STEPS_PER_ASK = 4096;

  private final Uplinks uplinks;
  private final Decision current;
  private final SolveMonitor monitor;
  private final double iterations;
  private final double uploads;
  private final int[] main;
  private final int[] federated;
  private int mainLeft;
  private int federatedLeft;

  /** A client and its delay when it entered the queue. */
  private record Waiting(int client, double roundS) {}

  /**
   * @param current whose power, accuracy and candidate stay
   * @param monitor where it cancels, the subchannels that are left stay unused
   */
  GreedySubchannels(Uplinks uplinks, Decision current, SolveMonitor monitor) {
    this.uplinks = uplinks;
    this.current = current;
    this.monitor = monitor;
    iterations = uplinks.iterations(current.localAccuracy());
    uploads = uplinks.uploads(current.localAccuracy());
    main = new int[uplinks.size()];
    federated = new int[uplinks.size()];
    mainLeft = uplinks.grid().main();
    federatedLeft = uplinks.grid().federated();
  }

  /** Gives every client its first subchannels; whether there are enough for that. */
  static boolean enough(Uplinks uplinks) {
    int towardsMain = 0;
    int towardsFederated = 0;
    for (int k = 0; k < uplinks.size(); k++) {
      boolean sendsToMain = uplinks.sendsToMain(k);
      boolean sendsToFederated = uplinks.sendsToFederated(k);
      if (uplinks.grid().shared()) {
        towardsMain += sendsToMain || sendsToFederated ? 1 : 0;
      } else {
        towardsMain += sendsToMain ? 1 : 0;
        towardsFederated += sendsToFederated ? 1 : 0;
      }
    }
    return towardsMain <= uplinks.grid().main() && towardsFederated <= uplinks.grid().federated();
  }

  Decision assign() {
    PriorityQueue<Waiting> slowestFirst =
        new PriorityQueue<>(
            (left, right) -> {
              int bySlowness = Double.compare(right.roundS(), left.roundS());
              return bySlowness != 0 ? bySlowness : Integer.compare(left.client(), right.client());
            });
    for (int k = 0; k < uplinks.size(); k++) {
      giveFirst(k);
      slowestFirst.add(new Waiting(k, roundS(k, main[k], federated[k])));
    }
    for (int step = 1; !slowestFirst.isEmpty() && mainLeft + federatedLeft > 0; step++) {
      if (step % STEPS_PER_ASK == 0 && monitor.cancelled()) {
        break;
      }
      int slowest = slowestFirst.poll().client();
      if (giveNext(slowest)) {
        slowestFirst.add(new Waiting(slowest, roundS(slowest, main[slowest], federated[slowest])));
      } // else nothing that is left helps this client, so the others share it
    }
    return current.withSubchannels(main, federated);
  }

  private void giveFirst(int k) {
    if (uplinks.grid().shared()) {
      if (uplinks.sendsToMain(k) || uplinks.sendsToFederated(k)) {
        give(k, true);
      }
      return;
    }
    if (uplinks.sendsToMain(k)) {
      give(k, true);
    }
    if (uplinks.sendsToFederated(k)) {
      give(k, false);
    }
  }

  private boolean giveNext(int k) {
    boolean shared = uplinks.grid().shared();
    double nowS = roundS(k, main[k], federated[k]);
    double mainSavesS =
        mainLeft > 0 ? nowS - roundS(k, main[k] + 1, federated[k] + (shared ? 1 : 0)) : 0;
    double federatedSavesS = federatedLeft > 0 ? nowS - roundS(k, main[k], federated[k] + 1) : 0;
    if (!(Math.max(mainSavesS, federatedSavesS) > 0)) {
      return false;
    }
    give(k, mainSavesS >= federatedSavesS);
    return true;
  }

  private void give(int k, boolean towardsMain) {
    if (towardsMain) {
      main[k]++;
      mainLeft--;
      if (uplinks.grid().shared()) {
        federated[k]++;
      }
    } else {
      federated[k]++;
      federatedLeft--;
    }
  }

  private double roundS(int k, int towardsMain, int towardsFederated) {
    return uplinks.fixedS(k, iterations)
        + uploads * uplinks.mainUploadS(k, towardsMain, current.mainPower()[k])
        + uplinks.federatedUploadS(k, towardsFederated, current.federatedPower()[k]);
  }
}
