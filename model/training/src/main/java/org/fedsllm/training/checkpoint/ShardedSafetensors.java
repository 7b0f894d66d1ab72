package org.fedsllm.training.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Weights in several safetensors files, with an index that says which tensor is in which. */
final class ShardedSafetensors implements Weights {
  private final Path index;
  private final Map<String, Safetensors> shards = new LinkedHashMap<>();
  private final Map<String, String> shardOf = new LinkedHashMap<>();

  private ShardedSafetensors(Path index) {
    this.index = index;
  }

  /**
   * @param index a {@code model.safetensors.index.json}; the shards lie beside it
   * @throws IllegalArgumentException if it or a shard is missing or damaged
   */
  static ShardedSafetensors open(Path index) {
    ShardedSafetensors opened = new ShardedSafetensors(index);
    try {
      opened.openShards();
      return opened;
    } catch (RuntimeException e) {
      try {
        opened.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  private void openShards() {
    JsonNode map;
    try {
      map = new ObjectMapper().readTree(index.toFile()).path("weight_map");
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s is not JSON (%s). Download it again.".formatted(index, e.getMessage()), e);
    }
    if (map.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no weight_map. Download it again.".formatted(index));
    }
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      String tensor = entry.getKey();
      Safetensors shard = shards.computeIfAbsent(entry.getValue().asText(), this::openShard);
      if (!shard.has(tensor)) {
        throw new IllegalArgumentException(
            "The tensor %s is not in %s, where %s says it is. Download both again."
                .formatted(tensor, entry.getValue().asText(), index));
      }
      shardOf.put(tensor, entry.getValue().asText());
    }
  }

  private Safetensors openShard(String file) {
    Path name = Path.of(file).getFileName();
    if (name == null || !name.toString().equals(file)) {
      throw new IllegalArgumentException(
          "The shard (%s) in %s is not the name of a file beside it.".formatted(file, index));
    }
    Path shard = index.resolveSibling(file);
    if (!Files.isRegularFile(shard)) {
      throw new IllegalArgumentException(
          "The shard %s that %s names is missing. Download the whole model."
              .formatted(file, index));
    }
    return Safetensors.open(shard);
  }

  @Override
  public Set<String> names() {
    return shardOf.keySet();
  }

  @Override
  public long[] shape(String tensor) {
    return shard(tensor).shape(tensor);
  }

  @Override
  public ValueType type(String tensor) {
    return shard(tensor).type(tensor);
  }

  @Override
  public ByteBuffer readRows(String tensor, long fromRow, long rows, long... expectedShape) {
    return shard(tensor).readRows(tensor, fromRow, rows, expectedShape);
  }

  private Safetensors shard(String tensor) {
    String file = shardOf.get(tensor);
    if (file == null) {
      throw new IllegalArgumentException(
          "There is no tensor %s in %s. It belongs to another model.".formatted(tensor, index));
    }
    return shards.get(file);
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    for (Safetensors shard : shards.values()) {
      try {
        shard.close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
