package org.fedsllm.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fedsllm.training.data.ClientReport;
import org.fedsllm.training.data.DataReport;
import org.fedsllm.training.data.DropReason;
import org.fedsllm.training.data.RowReport;
import org.fedsllm.training.data.TokenLengths;
import org.junit.jupiter.api.Test;

class LabelMixTest {

  @Test
  void labelsComeMostFrequentFirstOverAllClients() {
    ClientReport c1 = client("c1", Map.of("French", 10, "Thai", 30));
    ClientReport c2 = client("c2", Map.of("French", 40));
    LabelMix mix = LabelMix.of(report(c1, c2));

    assertThat(mix.named()).containsExactly("French", "Thai");
    assertThat(mix.others()).isZero();
    assertThat(mix.rows(c1)).containsExactly(10, 30, 0);
    assertThat(mix.rows(c2)).containsExactly(40, 0, 0);
  }

  @Test
  void manyLabelsEndInOthers() {
    Map<String, Integer> labels = new TreeMap<>();
    for (int i = 0; i < 10; i++) {
      labels.put("label" + i, 100 - i);
    }
    ClientReport c1 = client("c1", labels);
    LabelMix mix = LabelMix.of(report(c1));

    assertThat(mix.named()).hasSize(LabelMix.MOST);
    assertThat(mix.others()).isEqualTo(3);
    assertThat(mix.rows(c1)).containsExactly(100, 99, 98, 97, 96, 95, 94, 93 + 92 + 91);
  }

  @Test
  void aDomainIsReadWithoutItsPartOfSpeech() {
    assertThat(LabelMix.inWords("noun.animal")).isEqualTo("animal");
    assertThat(LabelMix.inWords("Thai")).isEqualTo("Thai");
  }

  @Test
  void theReportSaysWhatWasDroppedAndWhy() {
    RowReport total =
        new RowReport(
            103,
            Map.of(DropReason.EMPTY, 3),
            2,
            new TokenLengths(5, 20, 60, 80),
            2000,
            40,
            0.9,
            Map.of());

    assertThat(DataWords.report(new DataReport(total, List.of(), 10, 4, 64)))
        .isEqualTo(
            "100 rows · 3 dropped (3 empty) · 2 truncated · 5–80 tokens a row, median 20 · "
                + "40 sequences of 64, 90 % filled · 4 of 10 held-out prompts are trained on too");
  }

  private static DataReport report(ClientReport... clients) {
    return new DataReport(rows(Map.of()), List.of(clients), 1, 0, 64);
  }

  private static ClientReport client(String id, Map<String, Integer> labels) {
    return new ClientReport(id, List.of("a.txt"), rows(labels), 8, 2);
  }

  private static RowReport rows(Map<String, Integer> labels) {
    int read = labels.values().stream().mapToInt(Integer::intValue).sum();
    return new RowReport(read, Map.of(), 0, new TokenLengths(5, 20, 60, 80), 2000, 40, 0.9, labels);
  }
}
