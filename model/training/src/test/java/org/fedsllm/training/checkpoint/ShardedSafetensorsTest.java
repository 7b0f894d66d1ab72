package org.fedsllm.training.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.training.Golden;
import org.fedsllm.training.metric.Evaluator;
import org.fedsllm.training.metric.MeanLoss;
import org.fedsllm.training.network.CausalTransformer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden Llama cut into three files must be the golden Llama. */
class ShardedSafetensorsTest {
  private static final int SHARDS = 3;

  @TempDir private Path model;
  private final ObjectMapper json = new ObjectMapper();
  private ObjectNode index;

  @BeforeEach
  void cutGoldenModel() throws IOException {
    for (String file : List.of("config.json", "tokenizer.json")) {
      Files.copy(Golden.LLAMA.folder().resolve(file), model.resolve(file));
    }
    List<SafetensorsWriter> shards = new ArrayList<>();
    for (int i = 0; i < SHARDS; i++) {
      shards.add(new SafetensorsWriter());
    }
    index = json.createObjectNode();
    ObjectNode map = index.putObject("weight_map");
    try (Weights whole = new HuggingFaceDirectory(Golden.LLAMA.folder()).openWeights()) {
      int next = 0;
      for (String tensor : whole.names()) {
        ByteBuffer values = whole.read(tensor, whole.shape(tensor));
        byte[] bytes = new byte[values.remaining()];
        values.get(bytes);
        int shard = next++ % SHARDS;
        shards.get(shard).add(tensor, bytes, whole.shape(tensor));
        map.put(tensor, name(shard));
      }
    }
    for (int i = 0; i < SHARDS; i++) {
      shards.get(i).write(model.resolve(name(i)));
    }
    writeIndex();
  }

  @Test
  void lossesAreThoseOfTheModelInOneFile() throws IOException {
    try (LanguageModel whole = Golden.LLAMA.model();
        LanguageModel sharded = LanguageModel.load(new HuggingFaceDirectory(model))) {
      assertThat(loss(sharded, sharded.network())).isEqualTo(loss(whole, whole.network()));
    }
  }

  @Test
  void tensorsTooLargeForOneBufferAreReadInRows() throws IOException {
    int bytesOfThreeRows = 3 * 32 * Float.BYTES;
    try (LanguageModel whole = Golden.LLAMA.model();
        NDManager manager = whole.manager().newSubManager();
        Weights weights = new HuggingFaceDirectory(model).openWeights()) {
      CausalTransformer network =
          new NetworkBuilder(manager, whole.config(), weights, bytesOfThreeRows).build();
      assertThat(loss(whole, network)).isEqualTo(loss(whole, whole.network()));
    }
  }

  @Test
  void missingShardIsNamed() throws IOException {
    Files.delete(model.resolve(name(1)));
    assertFault("shard " + name(1), "is missing", "Download the whole model");
  }

  @Test
  void shardThatIsOnlyAPointerIsNamed() throws IOException {
    Files.writeString(model.resolve(name(2)), "version https://git-lfs.github.com/spec/v1\n");
    assertFault(name(2), "git lfs pull");
  }

  @Test
  void indexThatDoesNotFitItsShardsIsNamed() throws IOException {
    ObjectNode map = (ObjectNode) index.get("weight_map");
    String tensor = map.fieldNames().next();
    map.put(tensor, name(1));
    writeIndex();
    assertFault(tensor, "is not in " + name(1));
    index.remove("weight_map");
    writeIndex();
    assertFault("no weight_map");
  }

  @Test
  void shardsOutsideTheModelAreRefused() throws IOException {
    ObjectNode map = (ObjectNode) index.get("weight_map");
    map.put(map.fieldNames().next(), "../" + name(0));
    writeIndex();
    assertFault("../" + name(0), "not the name of a file beside it");
  }

  private static MeanLoss loss(LanguageModel model, CausalTransformer network) throws IOException {
    return new Evaluator(model.manager(), network).loss(Golden.LLAMA.sequences(model, 0), null);
  }

  private static String name(int shard) {
    return "model-%05d-of-%05d.safetensors".formatted(shard + 1, SHARDS);
  }

  private void writeIndex() throws IOException {
    json.writeValue(model.resolve("model.safetensors.index.json").toFile(), index);
  }

  private void assertFault(String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HuggingFaceDirectory(model).openWeights().close())
        .withMessageContainingAll(parts);
  }
}
