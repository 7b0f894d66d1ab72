package org.fedsllm.training.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fedsllm.model.project.AtomicFile;

/**
 * Writes float32 tensors as a safetensors file: eight bytes of length, a JSON header, the values.
 * For files that fit in memory.
 */
public final class SafetensorsWriter {
  private static final int ALIGNMENT = 8;

  private record Tensor(long[] shape, byte[] values) {}

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  /** Adds a tensor of little-endian float32 {@code values} in row-major order. */
  public SafetensorsWriter add(String name, byte[] values, long... shape) {
    tensors.put(name, new Tensor(shape.clone(), values));
    return this;
  }

  /** Writes all tensors, or leaves {@code file} as it was. */
  public void write(Path file) throws IOException {
    byte[] header = header();
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(length.putLong(header.length).array());
    out.writeBytes(header);
    tensors.values().forEach(tensor -> out.writeBytes(tensor.values()));
    AtomicFile.write(file, out.toByteArray());
  }

  private byte[] header() throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = json.createObjectNode();
    // Readers of the Hugging Face libraries insist on this entry.
    root.putObject("__metadata__").put("format", "pt");
    long offset = 0;
    for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
      Tensor tensor = entry.getValue();
      ObjectNode node = root.putObject(entry.getKey()).put("dtype", "F32");
      for (long size : tensor.shape()) {
        node.withArray("shape").add(size);
      }
      long end = offset + tensor.values().length;
      node.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    String text = json.writeValueAsString(root);
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    int padding = (ALIGNMENT - length % ALIGNMENT) % ALIGNMENT;
    return (text + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
  }
}
