package org.fedsllm.training.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named values: arrays of floats, arrays of whole numbers, and text. The state of a part goes under
 * the part's name: {@code clients/0/optimizer/mean}. Immutable: arrays are copied in and out.
 */
public final class State {

  /** Remembers nothing. */
  public static final State NONE = builder().build();

  private static final char SEPARATOR = '/';

  private final Map<String, float[]> floats;
  private final Map<String, long[]> longs;
  private final Map<String, String> texts;

  private State(Builder builder) {
    this.floats = new LinkedHashMap<>(builder.floats);
    this.longs = new LinkedHashMap<>(builder.longs);
    this.texts = new LinkedHashMap<>(builder.texts);
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * @throws IllegalArgumentException if there is no such value
   */
  public float[] floats(String name) {
    return require(floats, name).clone();
  }

  /**
   * As {@link #floats(String)}, for a tensor of known size.
   *
   * @throws IllegalArgumentException if there is no such value or its length is another
   */
  public float[] floats(String name, int length) {
    float[] values = floats(name);
    if (values.length != length) {
      throw new IllegalArgumentException(
          "The saved %s holds %d values, but %d are expected. It belongs to another project."
              .formatted(name, values.length, length));
    }
    return values;
  }

  /**
   * @throws IllegalArgumentException if there is no such value
   */
  public long[] longs(String name) {
    return require(longs, name).clone();
  }

  /**
   * A single whole number.
   *
   * @throws IllegalArgumentException if there is no such value or it is not single
   */
  public long number(String name) {
    long[] values = require(longs, name);
    if (values.length != 1) {
      throw new IllegalArgumentException(
          "The saved %s holds %d numbers, but one is expected. It belongs to another project."
              .formatted(name, values.length));
    }
    return values[0];
  }

  /**
   * @throws IllegalArgumentException if there is no such value
   */
  public String text(String name) {
    return require(texts, name);
  }

  /** Whether something was put under {@code name}. */
  public boolean has(String name) {
    State part = part(name);
    return !(part.floats.isEmpty() && part.longs.isEmpty() && part.texts.isEmpty())
        || floats.containsKey(name)
        || longs.containsKey(name)
        || texts.containsKey(name);
  }

  /** The state that was put under {@code name}; empty if there is none. */
  public State part(String name) {
    String prefix = name + SEPARATOR;
    Builder part = new Builder();
    below(floats, prefix, part.floats);
    below(longs, prefix, part.longs);
    below(texts, prefix, part.texts);
    return part.build();
  }

  /** All arrays of floats, in the order they were put; a view, its arrays not to be changed. */
  public Map<String, float[]> allFloats() {
    return Collections.unmodifiableMap(floats);
  }

  /** All arrays of whole numbers, in the order they were put; not to be changed. */
  public Map<String, long[]> allLongs() {
    return Collections.unmodifiableMap(longs);
  }

  /** All texts, in the order they were put. */
  public Map<String, String> allTexts() {
    return Collections.unmodifiableMap(texts);
  }

  private static <T> T require(Map<String, T> values, String name) {
    T value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "The saved state has no %s. It belongs to another project or another algorithm."
              .formatted(name));
    }
    return value;
  }

  private static <T> void below(Map<String, T> from, String prefix, Map<String, T> to) {
    from.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            to.put(name.substring(prefix.length()), value);
          }
        });
  }

  /** Gathers values; a name that is put twice keeps the last. */
  public static final class Builder {
    private final Map<String, float[]> floats = new LinkedHashMap<>();
    private final Map<String, long[]> longs = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private Builder() {}

    public Builder put(String name, float[] values) {
      floats.put(name, values.clone());
      return this;
    }

    public Builder put(String name, long... values) {
      longs.put(name, values.clone());
      return this;
    }

    public Builder put(String name, String text) {
      texts.put(name, text);
      return this;
    }

    /** Everything of {@code part}, under {@code name}. */
    public Builder put(String name, State part) {
      String prefix = name + SEPARATOR;
      part.floats.forEach((key, value) -> floats.put(prefix + key, value));
      part.longs.forEach((key, value) -> longs.put(prefix + key, value));
      part.texts.forEach((key, value) -> texts.put(prefix + key, value));
      return this;
    }

    public State build() {
      return new State(this);
    }
  }
}
