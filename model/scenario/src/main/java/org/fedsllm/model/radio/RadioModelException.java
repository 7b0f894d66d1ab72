package org.fedsllm.model.radio;

/**
 * A path-loss or fading model of a plug-in is at fault: it broke, hung, or gave what cannot be. The
 * message names it and is for the user.
 */
public final class RadioModelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RadioModelException(String message) {
    super(message);
  }

  public RadioModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
