package org.fedsllm.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionSpecTest {

  @Test
  void aParameterBelongsToItsKindAlone() {
    assertFault(
        () -> PartitionSpec.of(PartitionSpec.Kind.DIRICHLET),
        "alpha of the partition \"dirichlet\" is missing",
        "Add it");
    assertFault(
        () -> new PartitionSpec(PartitionSpec.Kind.IID, 0.5, null, null),
        "alpha (0.5)",
        "this one is \"iid\"",
        "Remove it");
    assertFault(
        () -> new PartitionSpec(PartitionSpec.Kind.SHARES, null, 1.0, List.of(1.0)),
        "exponent (1.0)");
  }

  @Test
  void parametersAreChecked() {
    assertFault(() -> PartitionSpec.dirichlet(0), "alpha (0.0)", "positive");
    assertFault(() -> PartitionSpec.powerLaw(-1), "exponent (-1.0)");
    assertFault(() -> PartitionSpec.shares(List.of(1.0, 0.0)), "shares (0.0)");
  }

  @Test
  void columnsAreATextOrAPromptWithItsCompletion() {
    assertThat(new Columns(null, "q", "a", null).prompt()).isEqualTo("q");
    assertFault(() -> new Columns("t", "q", "a", null), "either text, or prompt and completion");
    assertFault(() -> new Columns(null, "q", null, null), "completion null");
    assertFault(() -> new Columns(null, null, null, "l"), "text null");
  }

  private static void assertFault(Runnable creation, String... parts) {
    assertThatIllegalArgumentException().isThrownBy(creation::run).withMessageContainingAll(parts);
  }
}
