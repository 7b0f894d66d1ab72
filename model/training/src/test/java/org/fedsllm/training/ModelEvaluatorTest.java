package org.fedsllm.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fedsllm.model.data.Columns;
import org.fedsllm.model.data.RowFormat;
import org.fedsllm.training.data.Tokenizer;
import org.fedsllm.training.metric.MeanLoss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelEvaluatorTest {
  private static final double TOLERANCE = 1e-5;

  @Test
  void lossesOfBaseAndAdapterAreThoseOfTheReference() throws IOException {
    Path golden = GoldenGpt2.folder();
    JsonNode expected = GoldenGpt2.expected();
    int length = expected.get("sequenceLength").asInt();
    try (ModelEvaluator base = ModelEvaluator.open(golden, null);
        ModelEvaluator adapted = ModelEvaluator.open(golden, golden.resolve("adapter"))) {
      for (int k = 0; k < GoldenGpt2.CLIENTS; k++) {
        Path file = golden.resolve("client" + k + ".jsonl");
        MeanLoss loss = base.evaluate(file, length);
        assertThat(loss.nats())
            .isCloseTo(expected.get("baseLoss").get(k).asDouble(), within(TOLERANCE));
        assertThat(loss.predictions())
            .isEqualTo(expected.get("samples").get(k).asLong() * (length - 1));
        assertThat(adapted.evaluate(file, length).nats())
            .isCloseTo(expected.get("adapterLoss").get(k).asDouble(), within(TOLERANCE));
      }
    }
  }

  @Test
  void everyTokenCountsOnceHoweverLongItsText(@TempDir Path folder) throws IOException {
    Path both = folder.resolve("both.jsonl");
    Path one = folder.resolve("one.jsonl");
    Path two = folder.resolve("two.jsonl");
    String first = "{\"text\": \"stone with quiet\"}\n";
    String second = "{\"text\": \"bird copper violet in channel channel client copper\"}\n";
    Files.writeString(one, first);
    Files.writeString(two, second);
    Files.writeString(both, first + second);
    try (ModelEvaluator model = ModelEvaluator.open(GoldenGpt2.folder(), null)) {
      MeanLoss a = model.evaluate(one, 64);
      MeanLoss b = model.evaluate(two, 64);
      MeanLoss all = model.evaluate(both, 64);
      long tokens = a.predictions() + b.predictions();
      assertThat(all.predictions()).isEqualTo(tokens);
      assertThat(all.nats())
          .isCloseTo(
              (a.nats() * a.predictions() + b.nats() * b.predictions()) / tokens,
              within(TOLERANCE));
      assertThat(all.perplexity()).isEqualTo(Math.exp(all.nats()));
    }
  }

  @Test
  void onlyCompletionsCountAndPackedRowsDoNotSeeEachOther(@TempDir Path folder) throws IOException {
    RowFormat format = new RowFormat.JsonLines(new Columns(null, "q", "a", null));
    String first = "{\"q\": \"stone with\", \"a\": \" quiet\"}\n";
    String second = "{\"q\": \"bird copper\", \"a\": \" violet in channel\"}\n";
    Path one = Files.writeString(folder.resolve("one.jsonl"), first);
    Path two = Files.writeString(folder.resolve("two.jsonl"), second);
    Path both = Files.writeString(folder.resolve("both.jsonl"), first + second);
    try (ModelEvaluator model = ModelEvaluator.open(GoldenGpt2.folder(), null);
        Tokenizer tokenizer = Tokenizer.open(GoldenGpt2.folder().resolve("tokenizer.json"))) {
      MeanLoss a = model.evaluate(one, format, 64);
      MeanLoss b = model.evaluate(two, format, 64);
      MeanLoss all = model.evaluate(both, format, 64);
      assertThat(a.predictions()).isEqualTo(tokenizer.encode(" quiet").length + 1);
      assertThat(all.predictions()).isEqualTo(a.predictions() + b.predictions());
      assertThat(all.nats())
          .isCloseTo(
              (a.nats() * a.predictions() + b.nats() * b.predictions()) / all.predictions(),
              within(TOLERANCE));
    }
  }
}
