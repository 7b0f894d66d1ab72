package org.fedsllm.training.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes float32 tensors as a safetensors file: eight bytes of length, a JSON header, the values.
 *
 * <p>The file appears whole or not at all: it is written beside its name and then moved there.
 */
public final class SafetensorsWriter {
  private static final int ALIGNMENT = 8;

  private record Tensor(long[] shape, byte[] values) {}

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  /** Adds a tensor of little-endian float32 {@code values} in row-major order. */
  public SafetensorsWriter add(String name, byte[] values, long... shape) {
    tensors.put(name, new Tensor(shape, values));
    return this;
  }

  public void write(Path file) throws IOException {
    byte[] header = header();
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      out.write(length.putLong(header.length).array());
      out.write(header);
      for (Tensor tensor : tensors.values()) {
        out.write(tensor.values());
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
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
