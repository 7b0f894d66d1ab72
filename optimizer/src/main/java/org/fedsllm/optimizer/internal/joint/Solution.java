package org.fedsllm.optimizer.internal.joint;

import org.fedsllm.model.delay.Allocation;

/**
 * What a search found.
 *
 * @param allocation the bandwidths, scaled to fill the bands in use
 * @param weights multiplier of each client's deadline, in any scale
 * @param iterations sweeps over the clients
 * @param path how it was found, for people
 */
record Solution(Allocation allocation, double[] weights, int iterations, String path) {}
