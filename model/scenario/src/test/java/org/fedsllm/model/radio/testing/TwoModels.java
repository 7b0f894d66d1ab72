package org.fedsllm.model.radio.testing;

import java.util.List;
import java.util.function.Function;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.FadingProvider;
import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.PathLoss;
import org.fedsllm.model.radio.PathLossProvider;
import org.fedsllm.model.radio.RadioModels;

/** Registries with a path loss or a fading of a test's own. */
public final class TwoModels {

  /** What a decade of distance costs in {@code macro-again}. */
  public static final Parameter.Real SLOPE =
      new Parameter.Real("slopeDb", "Slope", "Per decade of distance.", "dB", 20, 60, 37.6);

  /** {@code macro-again}, with a slope, and {@code squared-uniform}. */
  public static final RadioModels MODELS =
      new RadioModels(
          List.of(
              new Path(
                  "macro-again",
                  values -> new LogDistancePathLoss(128.1, values.get(SLOPE))::pathLossDb)),
          List.of(new Fade("squared-uniform", chance -> 3 * Math.pow(1 - chance.nextDouble(), 2))));

  private TwoModels() {}

  public static RadioModels pathLoss(String id, PathLoss model) {
    return new RadioModels(List.of(new Path(id, values -> model)), List.of());
  }

  public static RadioModels fading(String id, Fading model) {
    return new RadioModels(List.of(), List.of(new Fade(id, model)));
  }

  private record Path(String id, Function<ParameterValues, PathLoss> maker)
      implements PathLossProvider {
    @Override
    public String name() {
      return id;
    }

    @Override
    public String description() {
      return "For tests.";
    }

    @Override
    public String reference() {
      return "";
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(SLOPE);
    }

    @Override
    public PathLoss create(ParameterValues values) {
      return maker.apply(values);
    }
  }

  private record Fade(String id, Fading model) implements FadingProvider {
    @Override
    public String name() {
      return id;
    }

    @Override
    public String description() {
      return "For tests.";
    }

    @Override
    public String reference() {
      return "";
    }

    @Override
    public List<Parameter> parameters() {
      return List.of();
    }

    @Override
    public Fading create(ParameterValues values) {
      return model;
    }
  }
}
