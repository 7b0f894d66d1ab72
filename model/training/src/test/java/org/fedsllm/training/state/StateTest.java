package org.fedsllm.training.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StateTest {
  private final State optimizer =
      State.builder().put("mean", new float[] {1, -0.0f}).put("steps", 7).build();
  private final State whole =
      State.builder().put("clients/1", optimizer).put("order", "a b").build();

  @Test
  void partIsWhatWasPutUnderItsName() {
    State part = whole.part("clients").part("1");
    assertThat(part.floats("mean")).containsExactly(1, -0.0f);
    assertThat(part.number("steps")).isEqualTo(7);
    assertThat(whole.text("order")).isEqualTo("a b");
    assertThat(whole.part("clients/2").allFloats()).isEmpty();
    assertThat(whole.has("clients")).isTrue();
    assertThat(whole.has("order")).isTrue();
    assertThat(whole.has("clients/2")).isFalse();
  }

  @Test
  void arraysCannotBeChangedFromOutside() {
    whole.floats("clients/1/mean")[0] = 5;
    assertThat(whole.floats("clients/1/mean")).startsWith(1);
  }

  @Test
  void missingAndMisshapenValuesAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> whole.floats("mean"))
        .withMessageContainingAll("has no mean", "another project");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> optimizer.floats("mean", 3))
        .withMessageContainingAll("mean holds 2 values", "3 are expected");
    State many = State.builder().put("steps", 1, 2).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> many.number("steps"))
        .withMessageContaining("holds 2 numbers");
  }
}
