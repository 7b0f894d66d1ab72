package org.fedsllm.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Random;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoraWeightsTest {
  private static final TransformerSpec TRANSFORMER =
      new TransformerSpec(ModelFamily.GPT2, 4, 8, 2, 2, 4, 32, 50, 16);
  private static final LoraSpec LORA =
      new LoraSpec(3, 6, EnumSet.of(Projection.QUERY_KEY_VALUE, Projection.MLP_DOWN));
  private static final LoraLayout LAYOUT = LoraLayout.whole(TRANSFORMER, LORA);

  private final LoraWeights fresh = LoraWeights.fresh(LAYOUT, new Random(1));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theTwoSidesMakeTheWholeAgainAndHaveTheSizesOfTheWorkload(int splitLayer) {
    LoraWeights client = fresh.clientSide(splitLayer);
    LoraWeights server = fresh.serverSide(splitLayer);
    TransformerWorkload workload =
        new TransformerWorkload(TRANSFORMER, splitLayer, LORA, 1, 16, 32, 32);
    assertThat((long) client.values().length).isEqualTo(workload.clientAdapterParameters());
    assertThat((long) server.values().length).isEqualTo(workload.serverAdapterParameters());
    assertThat(LoraWeights.join(LAYOUT, client, server).values()).containsExactly(fresh.values());
  }

  @Test
  void freshAdaptersChangeNothingButCanLearn() {
    float[] values = fresh.values();
    for (LoraLayout.Piece piece : LAYOUT.pieces()) {
      for (int i = piece.offset(); i < piece.end(); i++) {
        if (piece.factor() == Factor.B) {
          assertThat(values[i]).isZero();
        } else {
          assertThat(Math.abs(values[i]))
              .isPositive()
              .isLessThanOrEqualTo((float) (1 / Math.sqrt(piece.columns())));
        }
      }
    }
  }

  @Test
  void valuesOfAnotherLayoutAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LoraWeights(LAYOUT, new float[5]))
        .withMessageContainingAll("5 values", Integer.toString(LAYOUT.parameters()));
  }
}
