package org.fedsllm.training.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.training.data.Tokenizer;

/**
 * A model directory as Hugging Face lays it out.
 *
 * @param folder with {@code config.json}, {@code tokenizer.json} and {@code model.safetensors} or
 *     its shards with their index
 */
public record HuggingFaceDirectory(Path folder) implements Checkpoint {
  private static final String CONFIG = "config.json";
  private static final String TOKENIZER = "tokenizer.json";
  private static final String WEIGHTS = "model.safetensors";
  private static final String PICKLE = "pytorch_model.bin";
  private static final String PICKLE_SHARDS = "pytorch_model.bin.index.json";
  private static final String SHARDS = "model.safetensors.index.json";

  private static final List<String> COMPANIONS =
      List.of(
          CONFIG,
          TOKENIZER,
          "generation_config.json",
          "tokenizer_config.json",
          "special_tokens_map.json",
          "added_tokens.json",
          "vocab.json",
          "merges.txt",
          "chat_template.jinja",
          "LICENSE",
          "LICENSE.txt",
          "NOTICE");

  public HuggingFaceDirectory {
    folder = folder.normalize();
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "There is no model directory %s. Check the path, or choose the embedded model."
              .formatted(folder));
    }
  }

  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public ModelConfig config() {
    Path file = require(CONFIG);
    try (InputStream stream = Files.newInputStream(file)) {
      return ModelConfig.read(stream, file.toString());
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read %s (%s).".formatted(file, e.getMessage()), e);
    }
  }

  @Override
  public Tokenizer openTokenizer() {
    return Tokenizer.open(require(TOKENIZER));
  }

  @Override
  public Weights openWeights() {
    if (!has(WEIGHTS) && has(SHARDS)) {
      return ShardedSafetensors.open(require(SHARDS));
    }
    WeightFiles.refusePickle(folder, PICKLE_SHARDS, WEIGHTS);
    WeightFiles.refusePickle(folder, PICKLE, WEIGHTS);
    return Safetensors.open(require(WEIGHTS));
  }

  @Override
  public void copyCompanions(Path target) throws IOException {
    for (String file : COMPANIONS) {
      if (has(file)) {
        Files.copy(folder.resolve(file), target.resolve(file));
      }
    }
  }

  private boolean has(String file) {
    return WeightFiles.has(folder, file);
  }

  private Path require(String file) {
    if (!has(file)) {
      throw new IllegalArgumentException(
          "The model directory %s has no %s. Download the whole model.".formatted(folder, file));
    }
    GitLfs.refusePointer(folder.resolve(file));
    return folder.resolve(file);
  }
}
