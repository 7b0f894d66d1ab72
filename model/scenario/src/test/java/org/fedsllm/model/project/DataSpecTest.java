package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.fedsllm.model.data.Columns;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.data.RowFormat;
import org.fedsllm.model.data.RowPacking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataSpecTest {
  private final ProjectStore store = new ProjectStore();

  static Stream<DataSpec> specs() {
    List<String> files = List.of("a.jsonl", "b.jsonl");
    Columns columns = new Columns(null, "question", "answer", "topic");
    return Stream.of(
        new DataSpec.WordNet(List.of("noun.food"), PartitionSpec.dirichlet(0.3), 0.1),
        new DataSpec.WordNet(List.of("noun.food"), PartitionSpec.powerLaw(1.2), 0.1),
        new DataSpec.Files(files, 0.1),
        new DataSpec.Files(
            files,
            0.1,
            new RowFormat.JsonLines(columns),
            RowPacking.APART,
            PartitionSpec.shares(List.of(2.0, 1.0))),
        new DataSpec.Files(files, 0.1, new RowFormat.PlainText(), null, PartitionSpec.BY_FILE),
        new DataSpec.Files(
            files, 0.1, new RowFormat.Csv(Columns.TEXT), RowPacking.CONTINUOUS, null),
        new DataSpec.Files(files, 0.1, new RowFormat.Alpaca(), RowPacking.PACKED, null),
        new DataSpec.Files(files, 0.1, new RowFormat.E2e("food"), null, PartitionSpec.BY_DOMAIN),
        new DataSpec.Files(files, 0.1, new RowFormat.E2e(null), null, null),
        new DataSpec.Files(files, 0.1, new RowFormat.ContextCompletion(null), null, null));
  }

  @ParameterizedTest
  @MethodSource("specs")
  void dataAreFoundAgain(DataSpec data) throws ProjectFormatException {
    Project project = with(data);
    assertThat(store.parse(store.format(project), "text")).isEqualTo(project);
  }

  @Test
  void aPartitionWithoutParametersIsOneWordAndOthersAreObjects() {
    assertThat(store.format(with(wordNet(PartitionSpec.IID)))).contains("\"partition\": \"iid\"");
    assertThat(store.format(with(wordNet(PartitionSpec.dirichlet(0.5)))).replaceAll("\\s+", " "))
        .contains("\"partition\": { \"kind\": \"dirichlet\", \"alpha\": 0.5 }");
  }

  @Test
  void whatIsWrongWithAPartitionIsSaid() {
    String text = store.format(with(wordNet(PartitionSpec.IID)));
    assertFault(text.replace("\"iid\"", "\"evenly\""), "partition (evenly)", "powerLaw");
    assertFault(
        text.replace("\"iid\"", "\"dirichlet\""),
        "alpha of the partition \"dirichlet\" is missing");
    assertFault(text.replace("\"iid\"", "{\"kind\": \"iid\", \"beta\": 1}"), "beta", "alpha");
  }

  @Test
  void filesAreNoWordNet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wordNet(PartitionSpec.BY_FILE))
        .withMessageContaining("byFile");
  }

  private void assertFault(String text, String... parts) {
    assertThatThrownBy(() -> store.parse(text, "text"))
        .isInstanceOf(ProjectFormatException.class)
        .hasMessageContainingAll(parts);
  }

  private static DataSpec wordNet(PartitionSpec partition) {
    return new DataSpec.WordNet(List.of("noun.food"), partition, 0.1);
  }

  private static Project with(DataSpec data) {
    Project project = SampleProjects.load("quickstart");
    return project.withTraining(project.training().withData(data));
  }
}
