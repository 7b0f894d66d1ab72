package org.fedsllm.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.fedsllm.app.run.SmallTraining;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.ClientDesign;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparedAlgorithmTest {
  @ParameterizedTest
  @EnumSource
  void isFoundByItsName(ComparedAlgorithm algorithm) {
    assertThat(ComparedAlgorithm.of(algorithm.spelled())).isEqualTo(algorithm);
  }

  @ParameterizedTest
  @EnumSource
  void replacesTheProjectsOwnAlgorithmWhole(ComparedAlgorithm algorithm) throws IOException {
    Project project = SmallTraining.project(1);
    Project changed = ComparedAlgorithm.HET_LORA_MIXED_RANKS.applyTo(project);

    assertThat(algorithm.applyTo(changed)).isEqualTo(algorithm.applyTo(project));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPLIT_FED_V1")
  void differsFromSplitFedV1(ComparedAlgorithm algorithm) throws IOException {
    Project project = SmallTraining.project(1);

    assertThat(algorithm.applyTo(project))
        .isNotEqualTo(ComparedAlgorithm.SPLIT_FED_V1.applyTo(project));
  }

  @Test
  void splitFedV1IsThePapers() throws IOException {
    Project project = ComparedAlgorithm.SPLIT_FED_V1.applyTo(SmallTraining.project(1));

    assertThat(project.algorithm()).isEqualTo(AlgorithmSpec.FEDSLLM);
    assertThat(model(project).designs()).isEmpty();
  }

  @Test
  void mixedRanksGoRound() throws IOException {
    Project project = ComparedAlgorithm.FLORA_MIXED_RANKS.applyTo(SmallTraining.project(1));

    assertThat(project.algorithm().aggregation()).isEqualTo(Aggregation.FLORA);
    assertThat(model(project).designs())
        .isEqualTo(Map.of("c1", new ClientDesign(null, 4), "c2", new ClientDesign(null, 8)));
  }

  @Test
  void bitsAndParticipationAreWhatTheNameSays() throws IOException {
    Project project = SmallTraining.project(1);

    assertThat(model(ComparedAlgorithm.BITS_4.applyTo(project)).bitsPerActivation()).isEqualTo(4);
    assertThat(ComparedAlgorithm.HALF.applyTo(project).algorithm().participation().share())
        .isEqualTo(0.5);
    assertThat(ComparedAlgorithm.CENTRALISED.applyTo(project).algorithm().scheme())
        .isEqualTo(Scheme.CENTRALISED);
  }

  @Test
  void aProjectOfDelayAloneIsRefused() {
    Project project = Projects.ofClients(2);

    assertThatThrownBy(() -> ComparedAlgorithm.FLORA.applyTo(project))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no language model to train");
  }

  @Test
  void whatIsUnknownIsNamed() {
    assertThatThrownBy(() -> ComparedAlgorithm.of("splitFedV3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no algorithm splitFedV3")
        .hasMessageContaining("splitFedV2");
  }

  private static TransformerWorkload model(Project project) {
    return (TransformerWorkload) project.workload();
  }
}
