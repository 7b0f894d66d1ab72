package org.fedsllm.training;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.workload.ConstantWorkload;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told about a project that cannot be trained. */
class BadTrainingTest {
  private final Project project = Quickstart.small();

  @Test
  void projectWithoutTraining() {
    assertFault(project.withTraining(null), "has no training", "Choose a model");
  }

  @Test
  void workloadOfConstants() {
    assertFault(project.withWorkload(new ConstantWorkload(1, 0.5, 1, 1)), "is of constants");
  }

  @Test
  void missingModelDirectory() {
    TrainingSpec training = project.training();
    assertFault(
        project.withTraining(
            new TrainingSpec(
                "models/gone", training.data(), 1, training.weightOptimizer(), null, 1)),
        "no model directory",
        "gone");
  }

  @Test
  void splitBeyondTheLastBlockOfTheModel() {
    assertFault(withTransformer(12, 128, 7), "splitLayer (7)", "1 … 5", "6 blocks");
  }

  @Test
  void workloadOfAnotherModel() {
    assertFault(withTransformer(12, 128, 3), "blocks (12)", "must be 6", "embedded model");
    assertFault(withTransformer(6, 256, 3), "hiddenSize (256)", "must be 128");
  }

  @Test
  void payloadsThatNoCodecMakes() {
    TransformerWorkload w = Quickstart.workload();
    TransformerWorkload odd =
        new TransformerWorkload(
            w.transformer(), w.splitLayer(), w.lora(), w.batchSize(), w.sequenceLength(), 12, 32);
    assertFault(project.withWorkload(odd), "bitsPerActivation (12)", "4, 8, 16 or 32");
  }

  @Test
  void clientWithTooLittleTextForItsBatch() {
    DataSpec data = new DataSpec.WordNet(List.of("verb.weather"), PartitionSpec.BY_DOMAIN, 0.5);
    assertFault(
        project.withTraining(project.training().withData(data)), "The client c", "more text");
  }

  @Test
  void evaluationOfAModelThatIsNotThere(@TempDir Path folder) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelEvaluator.open(folder.resolve("gone"), null))
        .withMessageContaining("no model directory");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelEvaluator.open(GoldenGpt2.folder(), folder))
        .withMessageContaining("no adapter at");
  }

  @Test
  void evaluationBeyondTheModelsPositions() {
    try (ModelEvaluator evaluator = ModelEvaluator.open(GoldenGpt2.folder(), null)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> evaluator.evaluate(GoldenGpt2.folder().resolve("client0.jsonl"), 65))
          .withMessageContainingAll("sequenceLength (65)", "2 … 64");
    }
  }

  private Project withTransformer(int blocks, int hiddenSize, int splitLayer) {
    TransformerWorkload w = Quickstart.workload();
    TransformerSpec t = w.transformer();
    TransformerSpec other =
        new TransformerSpec(
            t.family(),
            blocks,
            hiddenSize,
            t.heads(),
            t.keyValueHeads(),
            t.headSize(),
            t.mlpSize(),
            t.vocabularySize(),
            t.maximumTokens());
    return project.withWorkload(
        new TransformerWorkload(
            other, splitLayer, w.lora(), w.batchSize(), w.sequenceLength(), 32, 32));
  }

  private static void assertFault(Project project, String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrainingSession.open(project, Quickstart.FOLDER).close())
        .withMessageContainingAll(parts);
  }
}
