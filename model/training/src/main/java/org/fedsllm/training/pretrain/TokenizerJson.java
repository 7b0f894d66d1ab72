package org.fedsllm.training.pretrain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a byte-pair vocabulary as a Hugging Face {@code tokenizer.json}. */
final class TokenizerJson {
  private final ObjectMapper json = new ObjectMapper();

  void write(BytePairVocabulary vocabulary, Path file) throws IOException {
    ObjectNode root = json.createObjectNode();
    root.put("version", "1.0").putNull("truncation").putNull("padding");
    root.putArray("added_tokens").add(endOfText());
    root.putNull("normalizer");
    root.set("pre_tokenizer", byteLevel());
    root.putNull("post_processor");
    root.set("decoder", byteLevel());
    root.set("model", model(vocabulary));
    json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
  }

  private ObjectNode endOfText() {
    return json.createObjectNode()
        .put("id", 0)
        .put("content", BytePairVocabulary.END_OF_TEXT)
        .put("single_word", false)
        .put("lstrip", false)
        .put("rstrip", false)
        .put("normalized", false)
        .put("special", true);
  }

  private ObjectNode byteLevel() {
    return json.createObjectNode()
        .put("type", "ByteLevel")
        .put("add_prefix_space", false)
        .put("trim_offsets", true)
        .put("use_regex", true);
  }

  private ObjectNode model(BytePairVocabulary vocabulary) {
    ObjectNode model = json.createObjectNode().put("type", "BPE");
    model.putNull("dropout").putNull("unk_token");
    model.putNull("continuing_subword_prefix").putNull("end_of_word_suffix");
    model.put("fuse_unk", false).put("byte_fallback", false).put("ignore_merges", false);
    ObjectNode ids = model.putObject("vocab");
    for (int id = 0; id < vocabulary.tokens().size(); id++) {
      ids.put(vocabulary.tokens().get(id), id);
    }
    ArrayNode merges = model.putArray("merges");
    vocabulary.merges().forEach(pair -> merges.addArray().add(pair.left()).add(pair.right()));
    return model;
  }
}
