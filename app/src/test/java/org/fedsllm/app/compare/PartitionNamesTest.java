package org.fedsllm.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fedsllm.model.data.PartitionSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"iid", "byDomain", "byFile", "dirichlet:0.3", "powerLaw:1.0"})
  void aNameIsFoundAgain(String name) {
    assertThat(PartitionNames.of(PartitionNames.parse(name))).isEqualTo(name);
  }

  @Test
  void theNumberIsTheParameterOfItsKind() {
    assertThat(PartitionNames.parse("dirichlet:0.3")).isEqualTo(PartitionSpec.dirichlet(0.3));
    assertThat(PartitionNames.parse("powerLaw:2")).isEqualTo(PartitionSpec.powerLaw(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"even", "shares", "dirichlet:much", ""})
  void whatIsUnknownIsNamed(String name) {
    assertThatThrownBy(() -> PartitionNames.parse(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no partition " + name)
        .hasMessageContaining("dirichlet:ALPHA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dirichlet", "powerLaw", "iid:3"})
  void aParameterBelongsToItsKind(String name) {
    assertThatThrownBy(() -> PartitionNames.parse(name))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
