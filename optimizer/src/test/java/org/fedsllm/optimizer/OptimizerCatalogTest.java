package org.fedsllm.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptimizerCatalogTest {
  private final OptimizerCatalog catalog = OptimizerCatalog.discovered(getClass().getClassLoader());

  @Test
  void builtInOptimizersAreFoundWithTheExactOneFirst() {
    assertThat(catalog.providers().stream().map(OptimizerProvider::id))
        .startsWith("fedsllm-exact")
        .contains(
            "equal-bandwidth",
            "equal-bandwidth-best-accuracy",
            "fixed-accuracy",
            "tdma",
            "random-feasible");
  }

  @Test
  void anUnknownIdNamesTheKnownOnes() {
    assertThatThrownBy(() -> catalog.require("best"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("best")
        .hasMessageContaining("fedsllm-exact");
  }

  @Test
  void twoOfTheSameIdAreRefused() {
    assertThatThrownBy(() -> catalog.with(List.of(catalog.require("tdma"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tdma");
  }
}
