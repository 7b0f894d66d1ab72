package org.fedsllm.training.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a safetensors file: eight bytes of length, a JSON header, the values.
 *
 * <p>16-bit values are widened to float32 while reading: PyTorch in Java cannot hold bfloat16, and
 * half precision is a hundred times slower on a CPU.
 */
public final class Safetensors implements Weights {
  private static final int LENGTH_BYTES = Long.BYTES;
  private static final int LONGEST_HEADER = 100_000_000; // the format's own limit
  static final String METADATA = "__metadata__";
  private static final int LONGEST_START = 64; // more than a Git LFS pointer is known by

  private record Entry(ValueType type, long[] shape, long offset) {}

  private final String name;
  private final Bytes bytes;
  private final FileChannel channel;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();

  private Safetensors(String name, Bytes bytes, FileChannel channel) throws IOException {
    this.name = name;
    this.bytes = bytes;
    this.channel = channel;
    readHeader();
  }

  /**
   * @throws IllegalArgumentException if the file is missing, cut off, or something else
   */
  public static Safetensors open(Path file) {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file);
      return new Safetensors(file.toString(), Bytes.of(channel), channel);
    } catch (IOException e) {
      closeQuietly(channel, e);
      throw new IllegalArgumentException(
          "Cannot read %s (%s). Check that it is there and readable."
              .formatted(file, e.getMessage()),
          e);
    } catch (RuntimeException e) {
      closeQuietly(channel, e);
      throw e;
    }
  }

  /** Over a file that is in memory; {@code name} is for messages. */
  static Safetensors of(String name, byte[] content) throws IOException {
    return new Safetensors(name, Bytes.of(content), null);
  }

  @Override
  public Set<String> names() {
    return entries.keySet();
  }

  @Override
  public boolean has(String tensor) {
    return entries.containsKey(tensor);
  }

  /** A text of the file's metadata, if it has it. */
  public Optional<String> description(String key) {
    return Optional.ofNullable(metadata.get(key));
  }

  @Override
  public long[] shape(String tensor) {
    return entry(tensor).shape().clone();
  }

  @Override
  public ValueType type(String tensor) {
    return entry(tensor).type();
  }

  @Override
  public ByteBuffer readRows(String tensor, long fromRow, long rows, long... expectedShape) {
    Entry entry = entry(tensor);
    if (!Arrays.equals(entry.shape(), expectedShape)) {
      throw new IllegalArgumentException(
          "The tensor %s of %s has the shape %s; expected %s. It belongs to another model."
              .formatted(
                  tensor, name, Arrays.toString(entry.shape()), Arrays.toString(expectedShape)));
    }
    ValueType type = entry.type();
    long rowValues = rowValues(expectedShape);
    int values = Math.toIntExact(rows * rowValues);
    long offset = entry.offset() + fromRow * rowValues * type.bytes();
    ByteBuffer raw = bytes.slice(offset, Math.multiplyExact(values, type.bytes()));
    if (type == ValueType.F32 && raw.isDirect() && raw.order() == ByteOrder.nativeOrder()) {
      return raw; // the mapped file itself
    }
    ByteBuffer floats =
        ByteBuffer.allocateDirect(Math.multiplyExact(values, Float.BYTES))
            .order(ByteOrder.nativeOrder());
    type.widen(raw, floats.asFloatBuffer(), values);
    return floats;
  }

  private static long rowValues(long[] shape) {
    long values = 1;
    for (int i = 1; i < shape.length; i++) {
      values *= shape[i];
    }
    return values;
  }

  private Entry entry(String tensor) {
    Entry entry = entries.get(tensor);
    if (entry == null) {
      throw new IllegalArgumentException(
          "There is no tensor %s in %s. It belongs to another model.".formatted(tensor, name));
    }
    return entry;
  }

  private void readHeader() throws IOException {
    long size = bytes.size();
    byte[] begin = new byte[(int) Math.min(size, LONGEST_START)];
    bytes.slice(0, begin.length).get(begin);
    GitLfs.refusePointer(begin, name);
    long length = size < LENGTH_BYTES ? -1 : bytes.slice(0, LENGTH_BYTES).getLong();
    if (length <= 0 || length > LONGEST_HEADER || LENGTH_BYTES + length > size) {
      throw broken("its header is cut off");
    }
    byte[] header = new byte[(int) length];
    bytes.slice(LENGTH_BYTES, header.length).get(header);
    long start = LENGTH_BYTES + length;
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(header);
    } catch (IOException e) {
      throw broken("its header is not JSON");
    }
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (field.getKey().equals(METADATA)) {
        field.getValue().properties().forEach(e -> metadata.put(e.getKey(), e.getValue().asText()));
      } else {
        entries.put(field.getKey(), parse(field.getKey(), field.getValue(), start));
      }
    }
  }

  private Entry parse(String tensor, JsonNode node, long start) {
    ValueType type = ValueType.of(node.path("dtype").asText(), tensor, name);
    long[] shape = new long[node.path("shape").size()];
    long values = 1;
    for (int i = 0; i < shape.length; i++) {
      shape[i] = node.path("shape").get(i).asLong();
      values *= shape[i];
    }
    long from = node.path("data_offsets").path(0).asLong(-1);
    long to = node.path("data_offsets").path(1).asLong(-1);
    if (from < 0 || to - from != values * type.bytes() || start + to > bytes.size()) {
      throw broken("the values of " + tensor + " are cut off");
    }
    return new Entry(type, shape, start + from);
  }

  private IllegalArgumentException broken(String how) {
    return new IllegalArgumentException(
        "%s is not a whole safetensors file: %s. Download it again.".formatted(name, how));
  }

  private static void closeQuietly(FileChannel channel, Exception cause) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
