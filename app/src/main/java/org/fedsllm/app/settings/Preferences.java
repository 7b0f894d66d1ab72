package org.fedsllm.app.settings;

/**
 * What the user prefers while working; anything out of range gets its default.
 *
 * @param powerInWatts whether powers read in W; in dBm otherwise
 * @param frequencyInHertz whether bandwidths and clocks read in Hz; in MHz and GHz otherwise
 * @param trainingThreads threads inside one operation of a training; {@value #AUTOMATIC} lets the
 *     engine choose
 * @param optimizerLimitS how long a foreign optimizer may take for a plan, in seconds
 * @param pluginFolder where plug-ins are looked for; empty for the usual folder
 */
public record Preferences(
    boolean powerInWatts,
    boolean frequencyInHertz,
    int trainingThreads,
    int optimizerLimitS,
    String pluginFolder) {

  /** The engine chooses the number of threads. */
  public static final int AUTOMATIC = 0;

  public static final int MOST_THREADS = 256;
  public static final int MOST_LIMIT_S = 3600;

  /** Of foreign optimizers, as long as the guard of an interactive window waits. */
  public static final int USUAL_LIMIT_S = 60;

  public static final Preferences DEFAULTS =
      new Preferences(false, false, AUTOMATIC, USUAL_LIMIT_S, "");

  public Preferences {
    if (trainingThreads < AUTOMATIC || trainingThreads > MOST_THREADS) {
      trainingThreads = AUTOMATIC;
    }
    if (optimizerLimitS < 1 || optimizerLimitS > MOST_LIMIT_S) {
      optimizerLimitS = USUAL_LIMIT_S;
    }
    pluginFolder = pluginFolder == null ? "" : pluginFolder.strip();
  }

  public Preferences withPowerInWatts(boolean watts) {
    return new Preferences(watts, frequencyInHertz, trainingThreads, optimizerLimitS, pluginFolder);
  }

  public Preferences withFrequencyInHertz(boolean hertz) {
    return new Preferences(powerInWatts, hertz, trainingThreads, optimizerLimitS, pluginFolder);
  }

  public Preferences withTrainingThreads(int threads) {
    return new Preferences(powerInWatts, frequencyInHertz, threads, optimizerLimitS, pluginFolder);
  }

  public Preferences withOptimizerLimit(int seconds) {
    return new Preferences(powerInWatts, frequencyInHertz, trainingThreads, seconds, pluginFolder);
  }

  public Preferences withPluginFolder(String folder) {
    return new Preferences(
        powerInWatts, frequencyInHertz, trainingThreads, optimizerLimitS, folder);
  }
}
