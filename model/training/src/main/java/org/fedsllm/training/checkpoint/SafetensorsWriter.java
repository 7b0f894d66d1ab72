package org.fedsllm.training.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fedsllm.model.project.AtomicFile;

/** Writes tensors as a safetensors file: eight bytes of length, a JSON header, the values. */
public final class SafetensorsWriter {
  private static final int ALIGNMENT = 8;

  private record Tensor(ValueType type, long[] shape, Supplier<byte[]> values) {
    long bytes() {
      return Arrays.stream(shape).reduce(type.bytes(), (a, b) -> a * b);
    }
  }

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();

  public SafetensorsWriter() {
    // Readers of the Hugging Face libraries insist on this entry.
    metadata.put("format", "pt");
  }

  /** Adds a text to the file's metadata. */
  public SafetensorsWriter describe(String key, String text) {
    metadata.put(key, text);
    return this;
  }

  /** Adds a tensor of little-endian float32 {@code values} in row-major order. */
  public SafetensorsWriter add(String name, byte[] values, long... shape) {
    return add(name, ValueType.F32, () -> values, shape);
  }

  /** Adds a tensor of {@code values} in row-major order; only read, when the file is written. */
  public SafetensorsWriter add(String name, float[] values, long... shape) {
    return add(name, ValueType.F32, () -> ValueType.F32.narrow(values), shape);
  }

  /** Adds a tensor whose little-endian values are asked for when the file is written. */
  SafetensorsWriter add(String name, ValueType type, Supplier<byte[]> values, long... shape) {
    tensors.put(name, new Tensor(type, shape.clone(), values));
    return this;
  }

  /** Writes all tensors, or leaves {@code file} as it was. */
  public void write(Path file) throws IOException {
    byte[] header = header();
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    Stream<byte[]> start = Stream.of(length.putLong(header.length).array(), header);
    Stream<byte[]> values = tensors.values().stream().map(tensor -> tensor.values().get());
    AtomicFile.write(file, Stream.concat(start, values)::iterator);
  }

  private byte[] header() throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = json.createObjectNode();
    metadata.forEach(root.putObject(Safetensors.METADATA)::put);
    long offset = 0;
    for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
      Tensor tensor = entry.getValue();
      ObjectNode node = root.putObject(entry.getKey()).put("dtype", tensor.type().name());
      for (long size : tensor.shape()) {
        node.withArray("shape").add(size);
      }
      long end = offset + tensor.bytes();
      node.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    String text = json.writeValueAsString(root);
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    int padding = (ALIGNMENT - length % ALIGNMENT) % ALIGNMENT;
    return (text + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
  }
}
