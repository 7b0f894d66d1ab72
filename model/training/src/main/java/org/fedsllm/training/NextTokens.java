package org.fedsllm.training;

import java.util.List;

/** What a model expects after some texts. */
@FunctionalInterface
interface NextTokens {

  /**
   * @param prefixes token ids, equally long
   * @return logits over the vocabulary, one row for each prefix
   */
  float[][] logits(List<long[]> prefixes);
}
