package org.fedsllm.training.pretrain;

import java.util.List;

/**
 * What byte-pair training yields.
 *
 * @param tokens by id; the end-of-text token first, then the 256 bytes, then one token a merge
 * @param merges in the order in which they are applied
 */
record BytePairVocabulary(List<String> tokens, List<Pair> merges) {

  static final String END_OF_TEXT = "<|endoftext|>";

  /** Two neighbouring tokens that become one. */
  record Pair(String left, String right) implements Comparable<Pair> {
    String joined() {
      return left + right;
    }

    @Override
    public int compareTo(Pair other) {
      int byLeft = left.compareTo(other.left);
      return byLeft != 0 ? byLeft : right.compareTo(other.right);
    }
  }

  BytePairVocabulary {
    tokens = List.copyOf(tokens);
    merges = List.copyOf(merges);
  }
}
