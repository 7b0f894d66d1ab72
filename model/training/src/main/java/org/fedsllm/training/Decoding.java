package org.fedsllm.training;

/** How a text is continued. */
public sealed interface Decoding permits Sampling, BeamDecoding {

  /** Most tokens to add; the text may end earlier. */
  int tokens();
}
