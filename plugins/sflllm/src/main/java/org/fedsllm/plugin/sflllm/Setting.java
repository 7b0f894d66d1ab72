package org.fedsllm.plugin.sflllm;

import java.util.List;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.OptimizerSettings;

/**
 * The paper's setting, as a user gives it.
 *
 * @param mainSubchannels M
 * @param federatedSubchannels N
 * @param mainPowerCap cap on the sum of all powers towards the main server, as a share of the sum
 *     of the clients' own limits
 * @param federatedPowerCap the same towards the federated server
 * @param adaptLocalAccuracy whether η is chosen too, which is ours
 * @param localAccuracy η at the start
 * @param everyStart whether to search from every split and rank, which is ours
 * @param seed of what is left to chance
 */
record Setting(
    int mainSubchannels,
    int federatedSubchannels,
    double mainPowerCap,
    double federatedPowerCap,
    boolean adaptLocalAccuracy,
    double localAccuracy,
    boolean everyStart,
    boolean randomSubchannels,
    boolean randomPower,
    boolean randomSplit,
    boolean randomRank,
    int seed) {

  static final int SUBCHANNELS_PER_CLIENT = 4;

  static final Parameter.Whole MAIN_SUBCHANNELS =
      new Parameter.Whole(
          "mainSubchannels",
          "Subchannels M",
          "Subchannels towards the main server; 0 takes four for each client.",
          "",
          0,
          10_000_000,
          0);
  static final Parameter.Whole FEDERATED_SUBCHANNELS =
      new Parameter.Whole(
          "federatedSubchannels",
          "Subchannels N",
          "Subchannels towards the federated server; 0 takes four for each client.",
          "",
          0,
          10_000_000,
          0);
  static final Parameter.Real MAIN_POWER_CAP =
      new Parameter.Real(
          "mainPowerCap",
          "Power cap, main",
          "Cap on the sum of all powers towards the main server, as a share of all clients' own"
              + " limits together; 1 binds nobody.",
          "",
          0.001,
          1,
          1.0);
  static final Parameter.Real FEDERATED_POWER_CAP =
      new Parameter.Real(
          "federatedPowerCap",
          "Power cap, federated",
          "The same cap towards the federated server.",
          "",
          0.001,
          1,
          1.0);
  static final Parameter.Switch ADAPT_LOCAL_ACCURACY =
      new Parameter.Switch(
          "adaptLocalAccuracy",
          "Best η",
          "Also choose the local accuracy. The paper keeps the local iterations fixed.",
          true);
  static final Parameter.Real LOCAL_ACCURACY =
      new Parameter.Real(
          "localAccuracy",
          "Local accuracy η",
          "Where the search starts, and where it stays unless η is chosen.",
          "",
          1e-6,
          1 - 1e-6,
          0.5);
  static final Parameter.Switch EVERY_START =
      new Parameter.Switch(
          "everyStart",
          "Start everywhere",
          "Search once from every split layer and rank and keep the best; otherwise once, as the"
              + " paper does, from the project's own.",
          false);
  static final Parameter.Switch RANDOM_SUBCHANNELS =
      randomly("randomSubchannels", "Random subchannels", "Deals the subchannels out at random.");
  static final Parameter.Switch RANDOM_POWER =
      randomly("randomPower", "Random power", "Draws each client's power within the caps.");
  static final Parameter.Switch RANDOM_SPLIT =
      randomly("randomSplit", "Random split", "Draws the split layer.");
  static final Parameter.Switch RANDOM_RANK =
      randomly("randomRank", "Random rank", "Draws the LoRA rank.");
  static final Parameter.Whole SEED =
      new Parameter.Whole(
          "seed", "Seed", "Of what is drawn at random.", "", 0, Integer.MAX_VALUE, 1);

  static final List<Parameter> PARAMETERS =
      List.of(
          MAIN_SUBCHANNELS,
          FEDERATED_SUBCHANNELS,
          MAIN_POWER_CAP,
          FEDERATED_POWER_CAP,
          ADAPT_LOCAL_ACCURACY,
          LOCAL_ACCURACY,
          EVERY_START,
          RANDOM_SUBCHANNELS,
          RANDOM_POWER,
          RANDOM_SPLIT,
          RANDOM_RANK,
          SEED);

  /** The setting of {@code values} for {@code clients} clients. */
  static Setting of(OptimizerSettings values, int clients) {
    values.checkedAgainst(PARAMETERS);
    return new Setting(
        orPerClient(values.get(MAIN_SUBCHANNELS), clients),
        orPerClient(values.get(FEDERATED_SUBCHANNELS), clients),
        values.get(MAIN_POWER_CAP),
        values.get(FEDERATED_POWER_CAP),
        values.get(ADAPT_LOCAL_ACCURACY),
        values.get(LOCAL_ACCURACY),
        values.get(EVERY_START),
        values.get(RANDOM_SUBCHANNELS),
        values.get(RANDOM_POWER),
        values.get(RANDOM_SPLIT),
        values.get(RANDOM_RANK),
        values.get(SEED));
  }

  private static int orPerClient(int subchannels, int clients) {
    return subchannels == 0 ? SUBCHANNELS_PER_CLIENT * clients : subchannels;
  }

  private static Parameter.Switch randomly(String key, String label, String description) {
    String baseline = description + " A baseline of the paper: this decision is not optimised.";
    return new Parameter.Switch(key, label, baseline, false);
  }
}
