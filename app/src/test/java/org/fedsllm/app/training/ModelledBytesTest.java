package org.fedsllm.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.run.LinkBytes;
import org.junit.jupiter.api.Test;

class ModelledBytesTest {
  private static final int CLIENTS = 3;
  private static final int ROUNDS = 5;
  private static final int ITERATIONS = 2;
  private static final int TOKENS = 8 * 64; // batch and sequence length of the test project
  private static final int HIDDEN = 128;
  private static final int FLOAT_BYTES = 4;

  private final Project project = Projects.ofClients(CLIENTS);

  @Test
  void everyLinkCarriesWhatTheShapesSay() {
    long crossings = (long) CLIENTS * ROUNDS * ITERATIONS;
    long adapter = 2L * 8 * (HIDDEN + 3 * HIDDEN) * FLOAT_BYTES; // two blocks, rank 8, on c_attn

    assertThat(ModelledBytes.of(project, ROUNDS, ITERATIONS))
        .isEqualTo(
            new LinkBytes(
                crossings * TOKENS * HIDDEN * FLOAT_BYTES,
                crossings * TOKENS * FLOAT_BYTES,
                crossings * TOKENS * HIDDEN * FLOAT_BYTES,
                CLIENTS * ROUNDS * adapter,
                CLIENTS * ROUNDS * adapter));
  }

  @Test
  void noRoundsCarryNothing() {
    assertThat(ModelledBytes.of(project, 0, ITERATIONS)).isEqualTo(LinkBytes.NONE);
  }
}
