package org.fedsllm.app.device;

import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.unit.Check;
import org.fedsllm.model.unit.Decibel;

/**
 * What a kind of device computes and sends with. The numbers are peaks and examples, to be changed.
 *
 * @param name for example "Edge, Jetson Nano"
 * @param transmitPowerDbm on either uplink
 * @param processorHz cycle/s
 * @param flopsPerCycle FLOPs it does in a cycle at the most
 * @param source where the numbers are from
 */
public record DeviceProfile(
    String name, double transmitPowerDbm, double processorHz, double flopsPerCycle, String source) {

  public DeviceProfile {
    Check.named("name", name, "of a device");
    Check.finite("transmitPowerDbm", transmitPowerDbm, "of " + name, "10 to 23 dBm are usual.");
    Check.positive("processorHz", processorHz, "of " + name, "Maybe it was given in GHz.");
    Check.positive("flopsPerCycle", flopsPerCycle, "of " + name, "Usual values are 1 to 4096.");
    Check.named("source", source, "of " + name);
  }

  /** {@code client} as such a device; its data and its place stay. */
  public Client appliedTo(Client client) {
    return client
        .withTransmitPowerW(Decibel.dbmToWatt(transmitPowerDbm))
        .withProcessorHz(processorHz)
        .withFlopsPerCycle(flopsPerCycle);
  }

  /** Whether {@code client} has all of this device's numbers. */
  public boolean fits(Client client) {
    return appliedTo(client).equals(client);
  }
}
