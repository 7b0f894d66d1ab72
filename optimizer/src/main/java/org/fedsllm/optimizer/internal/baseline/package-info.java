/**
 * The references that an optimizer is compared with (EQ-12, EQ-13). Each decides less than the
 * joint optimizer, in a few lines; nothing here searches over bandwidths. Start with {@link
 * org.fedsllm.optimizer.internal.baseline.EqualBandwidth}.
 */
package org.fedsllm.optimizer.internal.baseline;
