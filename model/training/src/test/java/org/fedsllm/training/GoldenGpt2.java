package org.fedsllm.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.network.LoraWeights;

/** The golden GPT-2, for tests that need a model of any family; see {@link Golden}. */
public final class GoldenGpt2 {
  public static final int CLIENTS = Golden.CLIENTS;

  private GoldenGpt2() {}

  public static Path folder() {
    return Golden.GPT2.folder();
  }

  public static JsonNode expected() throws IOException {
    return Golden.GPT2.expected();
  }

  public static List<Double> numbers(JsonNode array) {
    return Golden.numbers(array);
  }

  public static LanguageModel model() {
    return Golden.GPT2.model();
  }

  public static LoraWeights adapter(LanguageModel model, String name) {
    return Golden.GPT2.adapter(model, name);
  }

  public static List<TokenSequence> sequences(LanguageModel model, int client) throws IOException {
    return Golden.GPT2.sequences(model, client);
  }

  public static ClientData clientData(LanguageModel model, int client) throws IOException {
    return Golden.GPT2.clientData(model, client);
  }
}
