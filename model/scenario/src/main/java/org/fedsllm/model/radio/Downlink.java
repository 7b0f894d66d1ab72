package org.fedsllm.model.radio;

import org.fedsllm.model.unit.Check;

/**
 * Downlinks on paired bands as wide as the uplinks'; the papers leave them out (EQ-8).
 *
 * <p>The main server sends each client its boundary gradient on an equal share of the band and of
 * its power; the federated server broadcasts the averaged adapter to all at the rate of the worst.
 *
 * @param mainServerPowerW transmit power of the main server, all clients together
 * @param federatedServerPowerW transmit power of the federated server
 */
public record Downlink(double mainServerPowerW, double federatedServerPowerW) {
  public Downlink {
    String cure = "Maybe it was entered in dBm.";
    Check.positive("mainServerPowerW", mainServerPowerW, "of the downlink", cure);
    Check.positive("federatedServerPowerW", federatedServerPowerW, "of the downlink", cure);
  }
}
