package org.fedsllm.app.split;

import org.fedsllm.model.workload.Projection;

/** What the projections of a block are called. */
final class ProjectionWords {
  private ProjectionWords() {}

  static String of(Projection projection) {
    return switch (projection) {
      case QUERY_KEY_VALUE -> "query, key, value";
      case QUERY -> "query";
      case KEY -> "key";
      case VALUE -> "value";
      case ATTENTION_OUTPUT -> "attention output";
      case MLP_GATE -> "MLP gate";
      case MLP_UP -> "MLP up";
      case MLP_DOWN -> "MLP down";
    };
  }
}
