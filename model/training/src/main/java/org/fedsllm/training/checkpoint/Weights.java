package org.fedsllm.training.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Named tensors in one file or several. What is read is mapped or widened on demand; nothing is
 * held in memory. Close it to close the files.
 */
public interface Weights extends AutoCloseable {

  Set<String> names();

  default boolean has(String tensor) {
    return names().contains(tensor);
  }

  /** The dimensions of a tensor that {@link #has} is true for. */
  long[] shape(String tensor);

  /** The type of the stored values of a tensor that {@link #has} is true for. */
  ValueType type(String tensor);

  /**
   * Some rows of a tensor as float32 in native order, in a direct buffer at position 0. A row is
   * one index of the first dimension.
   *
   * @param expectedShape of the whole tensor
   * @throws IllegalArgumentException if there is no such tensor or its shape is another
   */
  ByteBuffer readRows(String tensor, long fromRow, long rows, long... expectedShape);

  /** A whole tensor of at most 2 GiB in float32; otherwise as {@link #readRows}. */
  default ByteBuffer read(String tensor, long... expectedShape) {
    return readRows(tensor, 0, expectedShape.length == 0 ? 1 : expectedShape[0], expectedShape);
  }

  @Override
  void close() throws IOException;
}
