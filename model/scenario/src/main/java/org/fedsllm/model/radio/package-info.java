/**
 * The radio: path loss, fading, bands, and the Shannon rate with its inverse (EQ-1 to EQ-3).
 *
 * <p>Nothing here knows of clients or places; a scenario's sampler draws the chance and hands on a
 * {@link org.fedsllm.model.radio.ChannelState}, behind which everything is deterministic. Start
 * with {@link org.fedsllm.model.radio.ShannonRate}.
 */
package org.fedsllm.model.radio;
