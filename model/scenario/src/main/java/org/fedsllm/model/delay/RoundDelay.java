package org.fedsllm.model.delay;

/** The delay of one client in one global round, phase by phase, all local iterations together. */
public record RoundDelay(
    double clientComputeS,
    double activationUploadS,
    double serverComputeS,
    double gradientDownloadS,
    double adapterUploadS,
    double adapterDownloadS) {

  public double phaseS(Phase phase) {
    return switch (phase) {
      case CLIENT_COMPUTE -> clientComputeS;
      case ACTIVATION_UPLOAD -> activationUploadS;
      case SERVER_COMPUTE -> serverComputeS;
      case GRADIENT_DOWNLOAD -> gradientDownloadS;
      case ADAPTER_UPLOAD -> adapterUploadS;
      case ADAPTER_DOWNLOAD -> adapterDownloadS;
    };
  }

  public double totalS() {
    return clientComputeS
        + activationUploadS
        + serverComputeS
        + gradientDownloadS
        + adapterUploadS
        + adapterDownloadS;
  }
}
