package org.fedsllm.app.run;

/**
 * How many threads the tensor engine uses inside one operation. The engine reads it when a training
 * begins, so that a change holds from the next one.
 */
public final class EngineThreads {
  private static final String PROPERTY = "ai.djl.pytorch.num_threads";

  /** As given on the command line of Java; {@code null} if it was not. */
  private final String given = System.getProperty(PROPERTY);

  /** How many the trainings that begin now use. */
  static int inUse() {
    return Integer.getInteger(PROPERTY, 1);
  }

  /**
   * Chooses for the trainings to come.
   *
   * @param threads zero for what the command line of Java said, or else the engine's default here
   */
  public void use(int threads) {
    if (threads > 0) {
      System.setProperty(PROPERTY, String.valueOf(threads));
    } else if (given != null) {
      System.setProperty(PROPERTY, given);
    } else {
      System.clearProperty(PROPERTY);
    }
  }
}
