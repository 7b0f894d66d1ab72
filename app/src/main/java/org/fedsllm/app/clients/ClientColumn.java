package org.fedsllm.app.clients;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedsllm.model.unit.Decibel;

/**
 * A column of a table of clients: how a heading may name it, and the units it may be in. A heading
 * is a name and, if not the first unit is meant, a unit: {@code x}, {@code x_km}, {@code power
 * [mW]}.
 */
enum ClientColumn {
  ID("id", List.of("client", "name", "label"), Map.of()),
  X("x_m", List.of("x", "east", "easting", "position x"), Units.LENGTHS),
  Y("y_m", List.of("y", "north", "northing", "position y"), Units.LENGTHS),
  POWER("power_dBm", List.of("power", "p", "transmit power"), Units.POWERS),
  PROCESSOR("processor_GHz", List.of("processor", "f", "speed", "cpu"), Units.FREQUENCIES),
  WORK("work_per_cycle", List.of("work per cycle", "φ", "flops per cycle"), Units.COUNTS),
  SAMPLES("samples", List.of("samples", "d", "data"), Units.COUNTS),
  MAIN_LOSS("main_path_loss_dB", List.of("main path loss", "main loss"), Units.LOSSES),
  FEDERATED_LOSS(
      "federated_path_loss_dB", List.of("federated path loss", "federated loss"), Units.LOSSES),
  MAIN_GAIN("main_gain_dB", List.of("main gain"), Units.GAINS),
  FEDERATED_GAIN("federated_gain_dB", List.of("federated gain"), Units.GAINS);

  /** The units by their lower-case names, each with the way to what the model counts in. */
  private static final class Units {
    static final Map<String, DoubleUnaryOperator> LENGTHS =
        Map.of("", times(1), "m", times(1), "km", times(1e3));
    static final Map<String, DoubleUnaryOperator> POWERS =
        Map.of("", Decibel::dbmToWatt, "dbm", Decibel::dbmToWatt, "w", times(1), "mw", times(1e-3));
    static final Map<String, DoubleUnaryOperator> FREQUENCIES =
        Map.of("", times(1e9), "ghz", times(1e9), "mhz", times(1e6), "hz", times(1));
    static final Map<String, DoubleUnaryOperator> COUNTS = Map.of("", times(1), "flop", times(1));
    static final Map<String, DoubleUnaryOperator> LOSSES = Map.of("", times(1), "db", times(1));
    static final Map<String, DoubleUnaryOperator> GAINS =
        Map.of("", times(-1), "db", times(-1), "linear", gain -> -Decibel.fromLinear(gain));

    private static DoubleUnaryOperator times(double factor) {
      return value -> value * factor;
    }
  }

  /** What a table without headings has, in this order; an id may stand before it. */
  static final List<ClientColumn> PLAIN_ORDER = List.of(X, Y, POWER, PROCESSOR, SAMPLES);

  private final String heading;
  private final Set<String> names;
  private final Map<String, DoubleUnaryOperator> units;

  ClientColumn(String heading, List<String> names, Map<String, DoubleUnaryOperator> units) {
    this.heading = heading;
    this.names =
        Stream.concat(names.stream(), Stream.of(words(heading)))
            .collect(Collectors.toUnmodifiableSet());
    this.units = units;
  }

  /** As this workbench writes it. */
  String heading() {
    return heading;
  }

  /** A column of a table: what it holds and in which unit. */
  record Read(ClientColumn column, DoubleUnaryOperator toModel) {}

  /** The column called {@code heading}, if it is one. */
  static Optional<Read> called(String heading) {
    String words = words(heading);
    int last = words.lastIndexOf(' ');
    String front = last < 0 ? "" : words.substring(0, last);
    String unit = words.substring(last + 1);
    return Arrays.stream(values())
        .flatMap(
            column -> {
              if (column.names.contains(front) && column.units.containsKey(unit)) {
                return Stream.of(column.in(unit));
              }
              return column.names.contains(words)
                  ? Stream.of(column.inUsualUnit())
                  : Stream.empty();
            })
        .findFirst();
  }

  /** This column in the unit that it is in when nothing is said. */
  Read inUsualUnit() {
    return in("");
  }

  private Read in(String unit) {
    return new Read(this, units.getOrDefault(unit, DoubleUnaryOperator.identity()));
  }

  /** All headings, for people who look for the right one. */
  static String headings() {
    return Arrays.stream(values()).map(ClientColumn::heading).collect(Collectors.joining(", "));
  }

  private static String words(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\[\\]()/]+", " ").strip();
  }
}
