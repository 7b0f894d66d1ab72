/**
 * Text: where it comes from, which client holds it, and how it becomes sequences of token ids. No
 * tensors. Start with {@link org.fedsllm.training.data.ClientDataFactory}.
 */
package org.fedsllm.training.data;
