package org.fedsllm.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.project.WeightOptimizerSpec.Kind;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.network.LoraWeights;
import org.junit.jupiter.api.Test;

/** An array that no manager closes is lost memory, so their number must not grow. */
class NativeMemoryTest {

  @Test
  void roundsLeaveNoTensorBehind() throws IOException {
    try (LanguageModel model = GoldenGpt2.model()) {
      int loaded = model.manager().getManagedArrays().size();
      Set<Integer> perRound = new TreeSet<>();
      try (SplitFederatedTrainer trainer = new SplitFederatedTrainer(setup(model))) {
        trainer.train(
            new TrainingPlan(3, 6, (round, iterations) -> 1),
            new TrainingMonitor() {
              @Override
              public void round(RoundRecord record, LoraWeights adapter) {
                perRound.add(model.manager().getManagedArrays().size());
              }
            });
      }
      assertThat(perRound).hasSize(1);
      assertThat(model.manager().getManagedArrays()).hasSize(loaded);
    }
  }

  private static TrainingSetup setup(LanguageModel model) throws IOException {
    LoraWeights start = GoldenGpt2.adapter(model, "adapter");
    LoraSpec lora = start.layout().lora();
    return new TrainingSetup(
        model,
        new TransformerWorkload(model.spec(), 2, lora, 2, 24, 32, 32),
        List.of(GoldenGpt2.clientData(model, 0), GoldenGpt2.clientData(model, 1)),
        start,
        new WeightOptimizerSpec(Kind.ADAM_W, 1e-3, 0),
        new SeedTree(1));
  }
}
