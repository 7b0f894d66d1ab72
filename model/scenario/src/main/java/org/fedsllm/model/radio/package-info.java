/**
 * The radio: path loss, fading, bands, and the Shannon rate with its inverse (EQ-1 to EQ-3).
 *
 * <p>A project holds a {@link org.fedsllm.model.radio.PathLossSpec} and a {@link
 * org.fedsllm.model.radio.FadingSpec}, which are data; {@link org.fedsllm.model.radio.RadioModels}
 * makes functions of them, those of plug-ins included. Nothing here knows of clients or places; a
 * scenario's sampler draws the chance and hands on a {@link org.fedsllm.model.radio.ChannelState},
 * behind which everything is deterministic. Start with {@link org.fedsllm.model.radio.ShannonRate}.
 */
package org.fedsllm.model.radio;
