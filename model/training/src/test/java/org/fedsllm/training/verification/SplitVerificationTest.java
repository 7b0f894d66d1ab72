package org.fedsllm.training.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.ProjectionShape;
import org.fedsllm.training.Golden;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.node.Batches;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Splitting changes nothing, in every family, at every cut, wherever the labels are. */
class SplitVerificationTest {

  static Stream<Arguments> familiesAndLabels() {
    return Stream.of(Golden.values())
        .flatMap(
            golden ->
                Stream.of(LabelPlacement.values()).map(labels -> Arguments.of(golden, labels)));
  }

  @ParameterizedTest
  @MethodSource("familiesAndLabels")
  void everyGradientIsThatOfTheWholeModelAtEverySplit(Golden golden, LabelPlacement labels)
      throws IOException {
    try (LanguageModel model = golden.model()) {
      verifyEverySplit(model, golden.clientData(model, 1), labels);
    }
  }

  @ParameterizedTest
  @MethodSource("familiesAndLabels")
  void soItIsWithMaskedPromptsInPackedRows(Golden golden, LabelPlacement labels)
      throws IOException {
    try (LanguageModel model = golden.model()) {
      List<TokenSequence> packed =
          golden.clientData(model, 1).training().stream()
              .map(SplitVerificationTest::packedAndMasked)
              .toList();
      verifyEverySplit(model, new ClientData("c", List.of("packed"), packed, packed), labels);
    }
  }

  private static void verifyEverySplit(
      LanguageModel model, ClientData data, LabelPlacement labels) {
    LoraLayout layout = LoraLayout.whole(model.spec(), everyProjection(model));
    LoraWeights adapters =
        SplitVerification.stirred(LoraWeights.fresh(layout, new Random(1)), new SeedTree(1));
    SplitVerification verification =
        new SplitVerification(
            model.manager(), model.network(), adapters, () -> new Batches(data, 4, new Random(2)));
    int before = model.manager().getManagedArrays().size();

    SplitReport report = verification.verify("c", labels, verification.allSplits());

    assertThat(report.checks()).extracting(SplitCheck::splitLayer).containsExactly(1, 2, 3);
    for (SplitCheck check : report.checks()) {
      assertThat(check.holds()).as(check.toString()).isTrue();
      assertThat(check.gradients()).hasSameSizeAs(layout.pieces());
      assertThat(check.gradients())
          .as("every matrix has a gradient to compare")
          .allMatch(gradient -> gradient.largestGradient() > 0);
    }
    assertThat(model.manager().getManagedArrays()).hasSize(before);
  }

  private static LoraSpec everyProjection(LanguageModel model) {
    return new LoraSpec(
        2,
        4,
        model.spec().projections().stream()
            .map(ProjectionShape::projection)
            .collect(Collectors.<Projection>toSet()));
  }

  /** Two texts in a row, of which the first halves do not count. */
  private static TokenSequence packedAndMasked(TokenSequence row) {
    int length = row.length();
    boolean[] counted = new boolean[length];
    boolean[] starts = new boolean[length];
    starts[length / 2] = true;
    for (int t = 0; t < length; t++) {
      counted[t] = t % (length / 2) > length / 4;
    }
    return new TokenSequence(row.ids(), counted, starts);
  }
}
