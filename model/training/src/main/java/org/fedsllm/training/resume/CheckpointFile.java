package org.fedsllm.training.resume;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.checkpoint.Safetensors;
import org.fedsllm.training.checkpoint.SafetensorsWriter;
import org.fedsllm.training.state.State;

/**
 * A checkpoint as one safetensors file, written whole or not at all. The tensors are the state's
 * floats; everything else is a JSON text in the file's metadata, beside a SHA-256 of both.
 */
public final class CheckpointFile {
  private static final int VERSION = 1;
  private static final String RUN = "fedsllm.run";
  private static final String SHA256 = "fedsllm.sha256";

  /** What is not a tensor. */
  private record Contents(
      int version,
      Map<String, String> inputs,
      List<RoundRecord> rounds,
      Map<String, long[]> longs,
      Map<String, String> texts) {}

  private CheckpointFile() {}

  /** Replaces {@code file}, whose folder must exist. */
  public static void write(Path file, RunCheckpoint checkpoint) throws IOException {
    State state = checkpoint.state();
    Contents contents =
        new Contents(
            VERSION, checkpoint.inputs(), checkpoint.rounds(), state.allLongs(), state.allTexts());
    String text = new ObjectMapper().writeValueAsString(contents);
    SafetensorsWriter writer = new SafetensorsWriter().describe(RUN, text);
    Digest digest = new Digest().add(text);
    state
        .allFloats()
        .forEach(
            (name, values) -> {
              writer.add(name, values, values.length);
              digest.add(name).add(values);
            });
    writer.describe(SHA256, digest.hex()).write(file);
  }

  /**
   * @throws IllegalArgumentException if the file is missing, damaged or something else; the message
   *     is for the user
   */
  public static RunCheckpoint read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          "There is no checkpoint %s. The run was made by an older version, or stopped before it began."
              .formatted(file));
    }
    try (Safetensors stored = Safetensors.open(file)) {
      String text =
          stored
              .description(RUN)
              .orElseThrow(() -> fault(file, "is not the checkpoint of a training run"));
      Digest digest = new Digest().add(text);
      State.Builder state = State.builder();
      for (String name : stored.names()) {
        float[] values = floats(stored, name);
        digest.add(name).add(values);
        state.put(name, values);
      }
      if (!digest.hex().equals(stored.description(SHA256).orElse(""))) {
        throw fault(file, "is damaged: its content does not have the digest it names");
      }
      return checkpoint(file, text, state);
    }
  }

  private static RunCheckpoint checkpoint(Path file, String text, State.Builder state) {
    try {
      int version = new ObjectMapper().readTree(text).path("version").asInt();
      if (version != VERSION) {
        throw fault(
            file,
            "has the format version %d, and this program reads %d".formatted(version, VERSION));
      }
      Contents contents = new ObjectMapper().readValue(text, Contents.class);
      contents.longs().forEach(state::put);
      contents.texts().forEach(state::put);
      return new RunCheckpoint(contents.inputs(), contents.rounds(), state.build());
    } catch (JsonProcessingException e) {
      throw fault(file, "cannot be understood (" + e.getOriginalMessage() + ")");
    }
  }

  private static float[] floats(Safetensors stored, String name) {
    ByteBuffer bytes = stored.read(name, stored.shape(name));
    FloatBuffer values = bytes.asFloatBuffer();
    float[] copy = new float[values.remaining()];
    values.get(copy);
    return copy;
  }

  private static IllegalArgumentException fault(Path file, String what) {
    return new IllegalArgumentException(
        "%s %s. Resume from another run, or train anew.".formatted(file, what));
  }
}
