/**
 * Small numerical tools that know no client and no band. Nothing here may know a solver. Start with
 * {@link org.fedsllm.optimizer.internal.numeric.BestLocalAccuracy}.
 */
package org.fedsllm.optimizer.internal.numeric;
