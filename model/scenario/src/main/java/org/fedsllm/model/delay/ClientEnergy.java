package org.fedsllm.model.delay;

/** What the whole training draws from one client's battery (EQ-14), in joule. */
public record ClientEnergy(double computeJ, double activationUploadJ, double adapterUploadJ) {

  public double totalJ() {
    return computeJ + activationUploadJ + adapterUploadJ;
  }
}
