package org.fedsllm.app.map;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.model.unit.Decibel;

/** What the colour of a client can stand for. */
public enum MapQuantity {
  MAIN_SNR(
      "SNR at the main server",
      "Signal over noise within an equal share of the band, on the average channel.",
      Numbers::decibel),
  FEDERATED_SNR(
      "SNR at the federated server",
      "Signal over noise within an equal share of the band, on the average channel.",
      Numbers::decibel),
  ROUND_DELAY(
      "Delay of one round",
      "The client's part of one round under the plan. Optimal plans let all finish together.",
      Numbers::delay),
  BANDWIDTH(
      "Bandwidth",
      "The plan's shares of the band for the client, both uplinks together.",
      value -> Numbers.withUnit(value, "Hz")),
  PROCESSOR(
      "Processor speed", "Cycles a second of the client.", value -> Numbers.withUnit(value, "Hz")),
  SAMPLES("Samples", "Training sequences that the client holds.", Numbers::brief),
  POWER(
      "Transmit power",
      "Power of the client on either uplink.",
      watts -> Numbers.brief(Decibel.wattToDbm(watts)) + " dBm");

  private final String words;
  private final String meaning;
  private final DoubleFunction<String> reading;

  MapQuantity(String words, String meaning, DoubleFunction<String> reading) {
    this.words = words;
    this.meaning = meaning;
    this.reading = reading;
  }

  /** Its name on the map. */
  public String words() {
    return words;
  }

  /** What it is, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /** {@code value} with its unit; a dash where it is unknown. */
  public String reading(double value) {
    return Double.isNaN(value) ? "–" : reading.apply(value);
  }

  /** {@code value} as it reads at a client, where the word of the legend is missing. */
  String detail(double value) {
    String brief = reading(value);
    return switch (this) {
      case MAIN_SNR, FEDERATED_SNR -> brief + " at an equal share";
      case ROUND_DELAY -> brief + " a round";
      case SAMPLES -> brief + " samples";
      case BANDWIDTH, PROCESSOR, POWER -> brief;
    };
  }

  /** Where {@code value} stands on a scale that is even for the eye. */
  double onScale(double value) {
    return this == POWER ? Decibel.wattToDbm(value) : value;
  }

  /** A name that settings keep. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The quantity of {@link #key}; the first where none has it. */
  public static MapQuantity ofKey(String key) {
    return Arrays.stream(values())
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElse(MAIN_SNR);
  }
}
