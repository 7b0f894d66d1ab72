package org.fedsllm.model.delay;

import java.util.Arrays;
import org.fedsllm.model.unit.Check;

/**
 * What each of K clients brings into the delay problem; columns of numbers, so that a million
 * clients fit. Immutable.
 *
 * <p>Payloads and SNR bandwidths belong to the uplinks that are to be allocated. Downlinks are not
 * allocated and enter as fixed times.
 */
public final class ClientLoads {
  private static final int COLUMNS = 10;

  private final double[] clientComputeS;
  private final double[] serverComputeS;
  private final double[] gradientDownloadS;
  private final double[] adapterDownloadS;
  private final double[] activationBits;
  private final double[] adapterBits;
  private final double[] mainSnrBandwidthHz;
  private final double[] federatedSnrBandwidthHz;
  private final double[] transmitPowerW;
  private final double[] processorHz;

  /**
   * @param columns in the order of {@link #columns()}, of one length; not copied
   */
  private ClientLoads(double[][] columns) {
    clientComputeS = columns[0];
    serverComputeS = columns[1];
    gradientDownloadS = columns[2];
    adapterDownloadS = columns[3];
    activationBits = columns[4];
    adapterBits = columns[5];
    mainSnrBandwidthHz = columns[6];
    federatedSnrBandwidthHz = columns[7];
    transmitPowerW = columns[8];
    processorHz = columns[9];
  }

  /** Starts the loads of {@code clients} clients, all zero. */
  public static Builder builder(int clients) {
    Check.atLeast("number of clients", clients, 1, "of the delay problem", "Add a client.");
    return new Builder(clients);
  }

  public int size() {
    return clientComputeS.length;
  }

  /** Client computing of one local iteration. */
  public double clientComputeS(int k) {
    return clientComputeS[k];
  }

  /** Main-server computing of one local iteration. */
  public double serverComputeS(int k) {
    return serverComputeS[k];
  }

  /** Download of the boundary gradient in one local iteration; 0 where downlinks are left out. */
  public double gradientDownloadS(int k) {
    return gradientDownloadS[k];
  }

  /** Download of the averaged adapter in one global round; 0 where downlinks are left out. */
  public double adapterDownloadS(int k) {
    return adapterDownloadS[k];
  }

  /** Payload {@code s^s} to the main server, once each local iteration or round (the schedule). */
  public double activationBits(int k) {
    return activationBits[k];
  }

  /** Payload {@code s^f} to the federated server, once a global round. */
  public double adapterBits(int k) {
    return adapterBits[k];
  }

  /** SNR bandwidth {@code c = g p / N0} of the link to the main server. */
  public double mainSnrBandwidthHz(int k) {
    return mainSnrBandwidthHz[k];
  }

  /** SNR bandwidth of the link to the federated server. */
  public double federatedSnrBandwidthHz(int k) {
    return federatedSnrBandwidthHz[k];
  }

  /** Transmit power of the client, the same on both uplinks; 0 where it is not known. */
  public double transmitPowerW(int k) {
    return transmitPowerW[k];
  }

  /** Speed of the client's processor; 0 where it is not known. */
  public double processorHz(int k) {
    return processorHz[k];
  }

  /** All of one local iteration that no bandwidth can shorten: τ, and the gradient's download. */
  public double fixedPerIterationS(int k) {
    return clientComputeS[k] + serverComputeS[k] + gradientDownloadS[k];
  }

  /** All of one global round, besides its iterations, that no bandwidth can shorten. */
  public double fixedPerRoundS(int k) {
    return adapterDownloadS[k];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClientLoads loads && Arrays.deepEquals(columns(), loads.columns());
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(columns());
  }

  private double[][] columns() {
    return new double[][] {
      clientComputeS,
      serverComputeS,
      gradientDownloadS,
      adapterDownloadS,
      activationBits,
      adapterBits,
      mainSnrBandwidthHz,
      federatedSnrBandwidthHz,
      transmitPowerW,
      processorHz
    };
  }

  private void check(int k) {
    String where = "of client number " + (k + 1);
    String time = "It counts seconds.";
    String payload = "It counts bits.";
    String snr = "It is g p / N0 in Hz.";
    Check.notNegative("clientComputeS", clientComputeS[k], where, time);
    Check.notNegative("serverComputeS", serverComputeS[k], where, time);
    Check.notNegative("gradientDownloadS", gradientDownloadS[k], where, time);
    Check.notNegative("adapterDownloadS", adapterDownloadS[k], where, time);
    Check.notNegative("activationBits", activationBits[k], where, payload);
    Check.notNegative("adapterBits", adapterBits[k], where, payload);
    Check.positive("mainSnrBandwidthHz", mainSnrBandwidthHz[k], where, snr);
    Check.positive("federatedSnrBandwidthHz", federatedSnrBandwidthHz[k], where, snr);
    String unknown = "It is 0 where nobody knows it.";
    Check.notNegative("transmitPowerW", transmitPowerW[k], where, unknown);
    Check.notNegative("processorHz", processorHz[k], where, unknown);
  }

  /** Fills the columns client by client. Not thread-safe. */
  public static final class Builder {
    private final ClientLoads filling;

    private Builder(int clients) {
      filling = new ClientLoads(new double[COLUMNS][clients]);
    }

    /** Computing of one local iteration on either side. */
    public Builder compute(int k, double onClientS, double onMainServerS) {
      filling.clientComputeS[k] = onClientS;
      filling.serverComputeS[k] = onMainServerS;
      return this;
    }

    /** The uplink to the main server: payload and SNR bandwidth. */
    public Builder mainLink(int k, double bits, double snrBandwidthHz) {
      filling.activationBits[k] = bits;
      filling.mainSnrBandwidthHz[k] = snrBandwidthHz;
      return this;
    }

    /** The uplink to the federated server: payload and SNR bandwidth. */
    public Builder federatedLink(int k, double bits, double snrBandwidthHz) {
      filling.adapterBits[k] = bits;
      filling.federatedSnrBandwidthHz[k] = snrBandwidthHz;
      return this;
    }

    /** Fixed downloads: the gradient's in a local iteration, the adapter's in a round. */
    public Builder downloads(int k, double gradientS, double adapterS) {
      filling.gradientDownloadS[k] = gradientS;
      filling.adapterDownloadS[k] = adapterS;
      return this;
    }

    /**
     * What the energy (EQ-14) needs besides; left out it is not known. The delay does not depend on
     * it: the power is in the SNR bandwidths and the speed in the times already.
     */
    public Builder device(int k, double powerW, double speedHz) {
      filling.transmitPowerW[k] = powerW;
      filling.processorHz[k] = speedHz;
      return this;
    }

    /** Client {@code k} as in {@code from}, with its SNR bandwidths scaled by power shares. */
    Builder copy(int k, ClientLoads from, double mainPowerShare, double federatedPowerShare) {
      return compute(k, from.clientComputeS(k), from.serverComputeS(k))
          .mainLink(k, from.activationBits(k), from.mainSnrBandwidthHz(k) * mainPowerShare)
          .federatedLink(
              k, from.adapterBits(k), from.federatedSnrBandwidthHz(k) * federatedPowerShare)
          .downloads(k, from.gradientDownloadS(k), from.adapterDownloadS(k))
          .device(k, from.transmitPowerW(k), from.processorHz(k));
    }

    /** The loads, checked. */
    public ClientLoads build() {
      double[][] columns = filling.columns();
      Arrays.setAll(columns, column -> columns[column].clone());
      ClientLoads loads = new ClientLoads(columns);
      for (int k = 0; k < loads.size(); k++) {
        loads.check(k);
      }
      return loads;
    }
  }
}
