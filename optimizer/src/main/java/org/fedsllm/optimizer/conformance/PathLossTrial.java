package org.fedsllm.optimizer.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.radio.PathLoss;

/** A path loss from 1 m to 10 km, at distances with a constant ratio. */
final class PathLossTrial implements RadioTrial {
  private static final int PER_DECADE = 40;
  private static final double[] DISTANCES_M =
      IntStream.rangeClosed(0, 4 * PER_DECADE)
          .mapToDouble(i -> Math.pow(10, (double) i / PER_DECADE))
          .toArray();
  private static final double[] READ_AT_M = {10, 100, 1000};

  /** Below this a fall is rounding. */
  private static final double ROUNDING_DB = 1e-9;

  private final Function<ParameterValues, PathLoss> maker;

  PathLossTrial(Function<ParameterValues, PathLoss> maker) {
    this.maker = maker;
  }

  @Override
  public Optional<String> impossible(ParameterValues values) {
    double[] lossesDb = maker.apply(values).pathLossesDb(DISTANCES_M);
    return IntStream.range(0, lossesDb.length)
        .filter(i -> !(Double.isFinite(lossesDb[i]) && lossesDb[i] >= 0))
        .mapToObj(
            i ->
                text(
                    "At %.4g m it gives a loss of %s dB, which must be finite and not negative.",
                    DISTANCES_M[i], lossesDb[i]))
        .findFirst();
  }

  @Override
  public List<String> unrepeated() {
    double[] there = atDefaults(DISTANCES_M);
    double[] back = reversed(atDefaults(reversed(DISTANCES_M)));
    return IntStream.range(0, there.length)
        .filter(i -> there[i] != back[i])
        .mapToObj(
            i ->
                text(
                    "At %.4g m it gives %s dB, and %s dB when asked again.",
                    DISTANCES_M[i], there[i], back[i]))
        .limit(1)
        .toList();
  }

  @Override
  public List<String> unusual() {
    double[] lossesDb = atDefaults(DISTANCES_M);
    return IntStream.range(1, lossesDb.length)
        .filter(i -> lossesDb[i] < lossesDb[i - 1] - ROUNDING_DB)
        .mapToObj(
            i ->
                text(
                    "The loss falls from %.2f dB at %.4g m to %.2f dB at %.4g m.",
                    lossesDb[i - 1], DISTANCES_M[i - 1], lossesDb[i], DISTANCES_M[i]))
        .limit(1)
        .toList();
  }

  @Override
  public List<RadioReport.Reading> readings() {
    double[] lossesDb = atDefaults(READ_AT_M);
    return IntStream.range(0, READ_AT_M.length)
        .mapToObj(
            i -> new RadioReport.Reading(text("loss at %.0f m", READ_AT_M[i]), lossesDb[i], "dB"))
        .toList();
  }

  private double[] atDefaults(double[] distancesM) {
    return maker.apply(ParameterValues.DEFAULTS).pathLossesDb(distancesM);
  }

  private static double[] reversed(double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(i -> values[values.length - 1 - i])
        .toArray();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
