package org.fedsllm.app.charts;

import org.fedsllm.model.delay.Phase;

/** What the phases of a round are called in every figure, table and legend. */
public final class PhaseNames {
  private PhaseNames() {}

  public static String of(Phase phase) {
    return switch (phase) {
      case CLIENT_COMPUTE -> "client compute";
      case ACTIVATION_UPLOAD -> "activation upload";
      case SERVER_COMPUTE -> "server compute";
      case GRADIENT_DOWNLOAD -> "gradient download";
      case ADAPTER_UPLOAD -> "adapter upload";
      case ADAPTER_DOWNLOAD -> "adapter download";
    };
  }
}
