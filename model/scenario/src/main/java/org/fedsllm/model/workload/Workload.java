package org.fedsllm.model.workload;

/**
 * What one client costs.
 *
 * @param clientCycles client processor cycles of one local iteration
 * @param serverCycles main-server processor cycles of one local iteration
 * @param activationBits all that goes up to the main server, one local iteration
 * @param gradientBits all that comes down from the main server, one local iteration
 * @param adapterBits the client's LoRA adapters up, one global round
 */
public record Workload(
    double clientCycles,
    double serverCycles,
    double activationBits,
    double gradientBits,
    double adapterBits) {}
