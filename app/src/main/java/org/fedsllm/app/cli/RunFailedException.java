package org.fedsllm.app.cli;

/** A run that began on good input and failed; the message is for the user. */
final class RunFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunFailedException(String message) {
    super(message);
  }
}
