package org.fedsllm.optimizer.conformance;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.random.SeedTree;

/** A fading drawn from many streams, as a scenario draws it: one gain from each. */
final class FadingTrial implements RadioTrial {
  private static final int DRAWS = 20_000;
  private static final SeedTree SEEDS = new SeedTree(20_261_122);

  /** A mean this far from 1 is no accident of the draws, unless the tail is heavy. */
  private static final double MEAN_TOLERANCE = 0.05;

  private final Function<ParameterValues, Fading> maker;

  FadingTrial(Function<ParameterValues, Fading> maker) {
    this.maker = maker;
  }

  @Override
  public Optional<String> impossible(ParameterValues values) {
    double[] gains = maker.apply(values).powerGains(streams());
    return IntStream.range(0, gains.length)
        .filter(i -> !(Double.isFinite(gains[i]) && gains[i] > 0))
        .mapToObj(
            i ->
                text(
                    "Draw number %d is a power gain of %s, which must be finite and positive.",
                    i + 1, gains[i]))
        .findFirst();
  }

  @Override
  public List<String> unrepeated() {
    double[] there = atDefaults(streams());
    List<Random> reversed = streams();
    Collections.reverse(reversed);
    double[] back = atDefaults(reversed);
    return IntStream.range(0, DRAWS)
        .filter(i -> there[i] != back[DRAWS - 1 - i])
        .mapToObj(
            i ->
                text(
                    "One seed gives %s, and %s when asked again. Take all chance from the generator that is handed in.",
                    there[i], back[DRAWS - 1 - i]))
        .limit(1)
        .toList();
  }

  @Override
  public List<String> unusual() {
    double mean = mean(atDefaults(streams()));
    return Math.abs(mean - 1) <= MEAN_TOLERANCE
        ? List.of()
        : List.of(
            text(
                "The mean power gain of %d draws is %.3f; a plan is made for a mean of 1.",
                DRAWS, mean));
  }

  @Override
  public List<RadioReport.Reading> readings() {
    double[] gains = atDefaults(streams());
    double mean = mean(gains);
    double variance = Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).sum() / DRAWS;
    return List.of(
        new RadioReport.Reading("mean power gain", mean, ""),
        new RadioReport.Reading("variance", variance, ""));
  }

  private double[] atDefaults(List<Random> streams) {
    return maker.apply(ParameterValues.DEFAULTS).powerGains(streams);
  }

  private static List<Random> streams() {
    return IntStream.range(0, DRAWS)
        .mapToObj(i -> SEEDS.stream("fading", i))
        .collect(Collectors.toList());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
