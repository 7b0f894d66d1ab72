package org.fedsllm.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.fedsllm.training.checkpoint.HuggingFaceDirectory;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.checkpoint.PeftAdapter;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.data.TextFile;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.network.LoraWeights;

/** A small model of each family and what the reference libraries computed on it. */
public enum Golden {
  GPT2,
  LLAMA,
  QWEN2;

  public static final int CLIENTS = 3;

  public Path folder() {
    String name = "/golden/" + name().toLowerCase(Locale.ROOT);
    try {
      return Path.of(Golden.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public JsonNode expected() throws IOException {
    return new ObjectMapper().readTree(folder().resolve("expected.json").toFile());
  }

  public static List<Double> numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asDouble).toList();
  }

  public LanguageModel model() {
    return LanguageModel.load(new HuggingFaceDirectory(folder()));
  }

  public LoraWeights adapter(LanguageModel model, String name) {
    return PeftAdapter.read(folder().resolve(name), model.spec());
  }

  /** The texts of a client, cut to the golden sequence length. */
  public List<TokenSequence> sequences(LanguageModel model, int client) throws IOException {
    int length = expected().get("sequenceLength").asInt();
    return TextFile.read(folder().resolve("client" + client + ".jsonl")).texts().stream()
        .map(text -> Arrays.copyOf(model.tokenizer().encode(text), length))
        .map(TokenSequence::plain)
        .toList();
  }

  /** A client that is evaluated on what it trains on, as the golden losses are. */
  public ClientData clientData(LanguageModel model, int client) throws IOException {
    List<TokenSequence> sequences = sequences(model, client);
    return new ClientData("c" + client, List.of("client" + client), sequences, sequences);
  }
}
