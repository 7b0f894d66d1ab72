package org.fedsllm.training.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.training.data.Tokenizer;

/** The small language model that comes with the product; its README says how it was made. */
public final class EmbeddedCheckpoint implements Checkpoint {
  private static final String FOLDER = "/org/fedsllm/training/embedded/";

  @Override
  public String name() {
    return "the embedded model";
  }

  @Override
  public ModelConfig config() {
    return read("config.json", stream -> ModelConfig.read(stream, "the embedded config.json"));
  }

  @Override
  public Tokenizer openTokenizer() {
    return read("tokenizer.json", Tokenizer::open);
  }

  @Override
  public Weights openWeights() {
    String file = "model.safetensors";
    return read(file, stream -> Safetensors.of("the embedded " + file, stream.readAllBytes()));
  }

  @Override
  public void copyCompanions(Path folder) throws IOException {
    for (String file : List.of("config.json", "tokenizer.json", "README.md")) {
      Files.write(folder.resolve(file), read(file, InputStream::readAllBytes));
    }
  }

  private interface Reader<T> {
    T read(InputStream stream) throws IOException;
  }

  private static <T> T read(String file, Reader<T> reader) {
    try (InputStream stream = EmbeddedCheckpoint.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException(
            "The embedded %s is missing from the class path. Build again.".formatted(file));
      }
      return reader.read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the embedded " + file, e);
    }
  }
}
