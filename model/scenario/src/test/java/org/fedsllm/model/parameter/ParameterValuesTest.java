package org.fedsllm.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterValuesTest {
  private static final Parameter.Real SHAPE =
      new Parameter.Real("shape", "m", "How severe.", "", 0.5, 50, 1.0);
  private static final Parameter.Whole FLOORS =
      new Parameter.Whole("floors", "Floors", "How many.", "", 0, 9, 2);

  @Test
  void whatIsNotGivenHasItsDefault() {
    ParameterValues values = new ParameterValues(Map.of("shape", 3));

    assertThat(values.get(SHAPE)).isEqualTo(3);
    assertThat(values.get(FLOORS)).isEqualTo(2);
    assertThat(values.without("shape").get(SHAPE)).isEqualTo(1);
  }

  @Test
  void refusesAValueOutsideItsBounds() {
    assertThatThrownBy(
            () ->
                ParameterValues.DEFAULTS
                    .with("shape", 0.1)
                    .checkedAgainst(List.of(SHAPE, FLOORS), "The fading"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shape (0.1) must be a number in 0.5 … 50");
  }

  @Test
  void refusesAnUnknownKeyAndNamesTheKnownOnes() {
    assertThatThrownBy(
            () ->
                ParameterValues.DEFAULTS
                    .with("m", 1)
                    .checkedAgainst(List.of(SHAPE, FLOORS), "The fading"))
        .hasMessage("The fading has no parameter m. Maybe you meant one of shape, floors.");
  }

  @Test
  void refusesWhatNoParameterCanHold() {
    assertThatThrownBy(() -> new ParameterValues(Map.of("shape", List.of(1))))
        .hasMessageContaining("shape ([1]) must be a number, true, false or a word");
  }
}
