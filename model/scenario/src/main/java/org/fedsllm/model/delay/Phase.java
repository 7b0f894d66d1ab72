package org.fedsllm.model.delay;

/** What a client waits for within one global round, in the order in which it happens. */
public enum Phase {
  CLIENT_COMPUTE,
  ACTIVATION_UPLOAD,
  SERVER_COMPUTE,
  GRADIENT_DOWNLOAD,
  ADAPTER_UPLOAD,
  ADAPTER_DOWNLOAD
}
