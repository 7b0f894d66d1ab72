package org.fedsllm.app.allocation;

/**
 * What one client gets and brings.
 *
 * @param client its id
 * @param xM position
 * @param yM position
 * @param samples that it holds
 * @param mainBandwidthHz of its uplink to the main server
 * @param federatedBandwidthHz of its uplink to the federated server; on a shared band the same
 * @param mainShare of the band that carries that uplink
 * @param federatedShare likewise
 * @param mainRateBitPerS (EQ-1)
 * @param federatedRateBitPerS (EQ-1)
 * @param mainPowerW transmit power towards the main server; 0 where it is not known
 * @param federatedPowerW towards the federated server
 * @param activationBits payload of one upload to the main server
 * @param adapterBits payload of one upload to the federated server
 * @param roundDelayS of one global round
 * @param energyJ over the whole training (EQ-14); NaN where it is not known
 */
public record ClientAllocation(
    String client,
    double xM,
    double yM,
    int samples,
    double mainBandwidthHz,
    double federatedBandwidthHz,
    double mainShare,
    double federatedShare,
    double mainRateBitPerS,
    double federatedRateBitPerS,
    double mainPowerW,
    double federatedPowerW,
    double activationBits,
    double adapterBits,
    double roundDelayS,
    double energyJ) {}
