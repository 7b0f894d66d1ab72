package org.fedsllm.plugin.sflllm;

import java.util.List;
import java.util.Random;
import org.fedsllm.model.random.SeedTree;

/**
 * The decisions that the paper's baselines leave to chance. Each has a stream of its own, so that
 * baselines with the same seed draw the same things.
 */
record RandomChoices(SeedTree seeds, Uplinks uplinks, Setting setting) {

  /** One subchannel to each client that sends, and each further one to anybody of them. */
  Decision subchannels(Decision current) {
    Random random = seeds.stream("subchannels");
    int size = uplinks.size();
    boolean shared = uplinks.grid().shared();
    boolean[] towardsMain = new boolean[size];
    boolean[] towardsFederated = new boolean[size];
    for (int k = 0; k < size; k++) {
      towardsMain[k] = uplinks.sendsToMain(k) || shared && uplinks.sendsToFederated(k);
      towardsFederated[k] = uplinks.sendsToFederated(k);
    }
    int[] main = dealt(uplinks.grid().main(), towardsMain, random);
    int[] federated =
        shared ? main.clone() : dealt(uplinks.grid().federated(), towardsFederated, random);
    return current.withSubchannels(main, federated);
  }

  /** Shares uniform in (0, 1], scaled down where their sum is above the cap. */
  Decision power(Decision current) {
    Random random = seeds.stream("power");
    double[] main = new double[uplinks.size()];
    double[] federated = new double[uplinks.size()];
    for (int k = 0; k < main.length; k++) {
      main[k] = 1 - random.nextDouble();
      federated[k] = 1 - random.nextDouble();
    }
    scaleToCap(main, setting.mainPowerCap());
    scaleToCap(federated, setting.federatedPowerCap());
    return current.withPower(main, federated);
  }

  /** One of {@code options}. */
  int oneOf(List<Integer> options, String stream) {
    return options.get(seeds.stream(stream).nextInt(options.size()));
  }

  private static int[] dealt(int subchannels, boolean[] sends, Random random) {
    int[] counts = new int[sends.length];
    int[] senders = new int[sends.length];
    int number = 0;
    for (int k = 0; k < sends.length; k++) {
      if (sends[k]) {
        counts[k] = 1;
        senders[number++] = k;
      }
    }
    for (int i = number; i < subchannels && number > 0; i++) {
      counts[senders[random.nextInt(number)]]++;
    }
    return counts;
  }

  private void scaleToCap(double[] shares, double cap) {
    double usedW = 0;
    double limitW = 0;
    for (int k = 0; k < shares.length; k++) {
      usedW += uplinks.powerLimitW(k) * shares[k];
      limitW += uplinks.powerLimitW(k);
    }
    double scale = Math.min(1, cap * limitW / usedW);
    for (int k = 0; k < shares.length; k++) {
      shares[k] *= scale;
    }
  }
}
