package org.fedsllm.app.settings;

/**
 * What the user prefers while working; anything out of range gets its default.
 *
 * @param units in which fields show their values at first
 * @param trainingThreads threads inside one operation of a training; {@value #AUTOMATIC} leaves it
 *     to the program
 * @param optimizerLimitS how long an optimizer of a plug-in may take for a plan, in seconds
 * @param pluginFolder where plug-ins are looked for; empty for the usual folder
 * @param keepsHistory whether the history of a project is kept beside its file
 */
public record Preferences(
    UnitStyle units,
    int trainingThreads,
    int optimizerLimitS,
    String pluginFolder,
    Boolean keepsHistory) {

  /** The program chooses the number of threads. */
  public static final int AUTOMATIC = 0;

  public static final int MOST_THREADS = 256;
  public static final int MOST_LIMIT_S = 3600;
  public static final int USUAL_LIMIT_S = 20;

  public static final Preferences DEFAULTS =
      new Preferences(UnitStyle.USUAL, AUTOMATIC, USUAL_LIMIT_S, "", true);

  public Preferences {
    units = units == null ? UnitStyle.USUAL : units;
    if (trainingThreads < AUTOMATIC || trainingThreads > MOST_THREADS) {
      trainingThreads = AUTOMATIC;
    }
    if (optimizerLimitS < 1 || optimizerLimitS > MOST_LIMIT_S) {
      optimizerLimitS = USUAL_LIMIT_S;
    }
    pluginFolder = pluginFolder == null ? "" : pluginFolder.strip();
    keepsHistory = keepsHistory == null || keepsHistory;
  }

  public Preferences withUnits(UnitStyle style) {
    return new Preferences(style, trainingThreads, optimizerLimitS, pluginFolder, keepsHistory);
  }

  public Preferences withTrainingThreads(int threads) {
    return new Preferences(units, threads, optimizerLimitS, pluginFolder, keepsHistory);
  }

  public Preferences withOptimizerLimit(int seconds) {
    return new Preferences(units, trainingThreads, seconds, pluginFolder, keepsHistory);
  }

  public Preferences withPluginFolder(String folder) {
    return new Preferences(units, trainingThreads, optimizerLimitS, folder, keepsHistory);
  }

  public Preferences withHistoryKept(boolean kept) {
    return new Preferences(units, trainingThreads, optimizerLimitS, pluginFolder, kept);
  }
}
