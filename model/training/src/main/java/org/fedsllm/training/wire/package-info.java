/**
 * What crosses the air, as bytes, and the count of them. No tensors, no learning. Start with {@link
 * org.fedsllm.training.wire.Message}.
 */
package org.fedsllm.training.wire;
