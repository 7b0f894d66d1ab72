package org.fedsllm.training.checkpoint;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.GoldenGpt2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told about a model or an adapter that cannot be used. */
class BadModelTest {
  @TempDir private Path temporary;
  private Path model;

  @BeforeEach
  void copyGoldenModel() throws IOException {
    model = temporary.resolve("model");
    try (Stream<Path> files = Files.walk(GoldenGpt2.folder())) {
      for (Path file : files.toList()) {
        Files.copy(file, model.resolve(GoldenGpt2.folder().relativize(file).toString()));
      }
    }
  }

  @Test
  void missingDirectory() {
    assertFault(
        () -> Checkpoint.find("models/gone", temporary),
        "no model directory",
        "gone",
        "embedded model");
  }

  @Test
  void missingFiles() throws IOException {
    Files.delete(model.resolve("tokenizer.json"));
    assertLoadFault("no tokenizer.json", "Download the whole model");
    Files.delete(model.resolve("config.json"));
    assertLoadFault("no config.json");
  }

  @Test
  void pickleOnly() throws IOException {
    Files.move(model.resolve("model.safetensors"), model.resolve("pytorch_model.bin"));
    assertLoadFault("pickle", "Convert it to model.safetensors");
  }

  @Test
  void pickleInShards() throws IOException {
    Files.move(model.resolve("model.safetensors"), model.resolve("pytorch_model.bin.index.json"));
    assertLoadFault("pickle", "Convert it to model.safetensors");
  }

  @Test
  void gitLfsPointersInPlaceOfAnyFile() throws IOException {
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n";
    for (String file : List.of("model.safetensors", "tokenizer.json", "config.json")) {
      Files.writeString(model.resolve(file), pointer);
      assertLoadFault(file, "Git LFS pointer", "git lfs pull");
    }
  }

  @Test
  void configurationOfAnotherFamily() throws IOException {
    edit("config.json", config -> config.put("model_type", "opt"));
    assertLoadFault("model_type (opt)", "Choose a gpt2, llama or qwen2 model");
  }

  @Test
  void variantsThatWouldComputeSomethingElse() throws IOException {
    edit("config.json", config -> config.put("activation_function", "gelu"));
    assertLoadFault("activation_function (gelu)", "not supported");
  }

  @Test
  void configurationThatDoesNotFitTheWeights() throws IOException {
    edit("config.json", config -> config.put("n_embd", 64));
    assertLoadFault("transformer.wte.weight", "[384, 32]", "[384, 64]", "another model");
    edit("config.json", config -> config.put("n_embd", 32).put("n_layer", 5));
    assertLoadFault("no tensor", "h.4");
  }

  @Test
  void configurationThatIsCutOff() throws IOException {
    Files.writeString(model.resolve("config.json"), "{\"model_type\": \"gpt2\",");
    assertLoadFault("config.json is not JSON");
  }

  @Test
  void tokenizerThatIsNone() throws IOException {
    Files.writeString(model.resolve("tokenizer.json"), "{}");
    assertLoadFault("Cannot read the tokenizer", "tokenizer.json");
  }

  @Test
  void adapterThatIsMissing() {
    assertFault(
        () -> PeftAdapter.read(temporary.resolve("gone"), spec()),
        "no adapter at",
        "adapter_config.json");
  }

  @Test
  void adapterOfTheWrongShape() throws IOException {
    edit("adapter/adapter_config.json", config -> config.put("r", 8));
    assertAdapterFault("lora_A", "[4, 32]", "[8, 32]", "another model");
  }

  @Test
  void adapterOfADeeperModel() {
    TransformerSpec s = spec();
    TransformerSpec shallow =
        new TransformerSpec(
            s.family(),
            s.blocks() - 1,
            s.hiddenSize(),
            s.heads(),
            s.keyValueHeads(),
            s.headSize(),
            s.mlpSize(),
            s.vocabularySize(),
            s.maximumTokens());
    assertFault(
        () -> PeftAdapter.read(model.resolve("adapter"), shallow), "8 tensors", "expected 6");
  }

  @Test
  void adapterOnUnknownModules() throws IOException {
    edit("adapter/adapter_config.json", config -> config.putArray("target_modules").add("q_proj"));
    assertAdapterFault("target modules ([\"q_proj\"])", "attn.c_attn");
  }

  @Test
  void adapterThatIsNotPlainLora() throws IOException {
    edit("adapter/adapter_config.json", config -> config.put("use_dora", true));
    assertAdapterFault("not plain LoRA");
  }

  private TransformerSpec spec() {
    return new HuggingFaceDirectory(model).config().transformer();
  }

  private void assertAdapterFault(String... parts) {
    assertFault(() -> PeftAdapter.read(model.resolve("adapter"), spec()), parts);
  }

  private void assertLoadFault(String... parts) {
    assertFault(() -> LanguageModel.load(new HuggingFaceDirectory(model)).close(), parts);
  }

  private static void assertFault(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String... parts) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContainingAll(parts);
  }

  private void edit(String name, Consumer<ObjectNode> change) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Path file = model.resolve(name);
    ObjectNode root = (ObjectNode) json.readTree(file.toFile());
    change.accept(root);
    json.writeValue(file.toFile(), root);
  }
}
