package org.fedsllm.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.fedsllm.model.parameter.Parameter;
import org.junit.jupiter.api.Test;

class OptimizerSettingsTest {
  private static final Parameter.Real ACCURACY =
      new Parameter.Real("accuracy", "η", "The gap.", "", 0.1, 0.9, 0.5);
  private static final Parameter.Whole STEPS =
      new Parameter.Whole("steps", "Steps", "How many.", "", 1, 10, 3);
  private static final Parameter.Switch FAST =
      new Parameter.Switch("fast", "Fast", "Hurry.", false);
  private static final Parameter.Choice RULE =
      new Parameter.Choice("rule", "Rule", "Which.", List.of("greedy", "random"), "greedy");
  private static final List<Parameter> ALL = List.of(ACCURACY, STEPS, FAST, RULE);

  @Test
  void whatIsNotSetHasItsDefault() {
    OptimizerSettings settings = OptimizerSettings.defaults();

    assertThat(settings.get(ACCURACY)).isEqualTo(0.5);
    assertThat(settings.get(STEPS)).isEqualTo(3);
    assertThat(settings.get(FAST)).isFalse();
    assertThat(settings.get(RULE)).isEqualTo("greedy");
  }

  @Test
  void numbersFromAFileFitWhateverTheirJavaType() {
    OptimizerSettings settings = OptimizerSettings.of(Map.of("accuracy", 0.25f, "steps", 7.0));

    assertThat(settings.checkedAgainst(ALL).get(ACCURACY)).isEqualTo(0.25);
    assertThat(settings.get(STEPS)).isEqualTo(7);
  }

  @Test
  void refusesValuesOutsideTheirBounds() {
    for (Map.Entry<String, Object> wrong :
        Map.<String, Object>of("accuracy", 1, "steps", 2.5, "fast", "yes", "rule", "best")
            .entrySet()) {
      assertThatThrownBy(
              () ->
                  OptimizerSettings.defaults()
                      .with(wrong.getKey(), wrong.getValue())
                      .checkedAgainst(ALL))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(wrong.getKey() + " (" + wrong.getValue() + ") must be")
          .hasMessageContaining("default");
    }
  }

  @Test
  void refusesNotANumber() {
    assertThatThrownBy(
            () -> OptimizerSettings.defaults().with("accuracy", Double.NaN).get(ACCURACY))
        .hasMessageContaining("NaN");
  }

  @Test
  void refusesAnUnknownKeyAndNamesTheKnownOnes() {
    assertThatThrownBy(() -> OptimizerSettings.of(Map.of("eta", 0.5)).checkedAgainst(ALL))
        .hasMessageContaining("eta")
        .hasMessageContaining("accuracy, steps, fast, rule");
  }

  @Test
  void changingLeavesTheOriginalAlone() {
    OptimizerSettings before = OptimizerSettings.defaults().with("steps", 4);
    before.with("steps", 9);

    assertThat(before.get(STEPS)).isEqualTo(4);
  }
}
