package org.fedsllm.app.run;

/** There is no plan to train by, since its optimizer found none; the message is for the user. */
public final class NoPlanException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NoPlanException(String message) {
    super(message);
  }
}
