package org.fedsllm.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.ClientDesign;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadinessViewModelTest {
  private static final int TOO_MANY_SEQUENCES = 10_000_000;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final ReadinessViewModel model =
      new ReadinessViewModel(session, () -> Path.of(""), background);

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void whatFitsSaysWhatItNeeds() {
    open(TrainingProjects.small(1, 1));

    assertThat(now().refusal()).isEmpty();
    assertThat(now().memory()).matches("about [\\d.]+ .B of [\\d.]+ .B");
    assertThat(now().parts()).contains("base model").contains("activations of 8 × 64 tokens");
  }

  @Test
  void whatDoesNotFitSaysWhatWouldHelp() {
    Project small = TrainingProjects.small(1, 1);
    TransformerWorkload from = (TransformerWorkload) small.workload();
    open(
        small.withWorkload(
            new TransformerWorkload(
                from.transformer(),
                from.splitLayer(),
                from.lora(),
                TOO_MANY_SEQUENCES,
                from.sequenceLength(),
                from.bitsPerActivation(),
                from.bitsPerAdapterValue())));

    assertThat(now().refusal()).contains("of memory").contains("Lower the batchSize");
  }

  @Test
  void ranksThatCannotBeAveragedAreRefusedUntilTheyCan() {
    Project small = TrainingProjects.small(1, 1);
    TransformerWorkload workload = (TransformerWorkload) small.workload();
    open(small.withWorkload(workload.withDesigns(Map.of("c2", new ClientDesign(null, 2)))));
    assertThat(now().refusal()).contains("one rank for all clients");

    session.apply(
        new Edit(
            "Aggregation",
            project ->
                TrainingEdits.withAlgorithm(
                    project, spec -> spec.withAggregation(Aggregation.FLORA))));
    fx.runUntil(() -> now().refusal().isEmpty());
    assertThat(now().memory()).isNotEmpty();
  }

  @Test
  void aWorkloadOfAnotherModelIsRefused() {
    Project small = TrainingProjects.small(1, 1);
    TransformerWorkload from = (TransformerWorkload) small.workload();
    open(small.withWorkload(deeper(from)));

    assertThat(now().refusal()).contains("blocks").contains("must be 6");
  }

  @Test
  void aProjectAboutDelayAloneNeedsNothing() {
    session.open(Projects.ofClients(2), null);
    assertThat(now()).isEqualTo(Readiness.UNKNOWN);
  }

  private static TransformerWorkload deeper(TransformerWorkload from) {
    var shape = from.transformer();
    return new TransformerWorkload(
        new TransformerSpec(
            shape.family(),
            shape.blocks() + 1,
            shape.hiddenSize(),
            shape.heads(),
            shape.keyValueHeads(),
            shape.headSize(),
            shape.mlpSize(),
            shape.vocabularySize(),
            shape.maximumTokens()),
        from.splitLayer(),
        from.lora(),
        from.batchSize(),
        from.sequenceLength(),
        from.bitsPerActivation(),
        from.bitsPerAdapterValue());
  }

  private void open(Project project) {
    session.open(project, null);
    fx.runUntil(() -> !now().equals(Readiness.UNKNOWN));
  }

  private Readiness now() {
    return model.readinessProperty().get();
  }
}
