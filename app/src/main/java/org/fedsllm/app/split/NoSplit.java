package org.fedsllm.app.split;

import org.fedsllm.model.algorithm.Scheme;

/** Training algorithms that cut no model. */
public final class NoSplit {
  private NoSplit() {}

  /** Why {@code scheme} has no split, as a sentence; empty where it has one. */
  public static String why(Scheme scheme) {
    return switch (scheme) {
      case SPLIT_FED_V1, SPLIT_FED_V2 -> "";
      case FEDERATED ->
          "This project trains federated, without a split: each client has the whole model.";
      case CENTRALISED ->
          "This project trains centralised, without a split: the main server has the whole model.";
    };
  }
}
