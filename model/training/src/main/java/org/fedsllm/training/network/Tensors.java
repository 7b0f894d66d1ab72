package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Makes tensors that own their memory.
 *
 * <p>DJL lays a new array over the Java buffer it comes from. Autograd may still hold that array
 * when the buffer is collected, and then reads whatever lies there next: gradients go wrong without
 * a word. So everything that comes from Java is copied once into PyTorch's own memory, and numbers
 * meet tensors only as tensors made here.
 */
public final class Tensors {
  private Tensors() {}

  /** A tensor without dimensions. */
  public static NDArray scalar(NDManager manager, double value) {
    return manager.full(new Shape(), (float) value);
  }

  /** float32 values in row-major order. */
  public static NDArray ofFloats(NDManager manager, float[] values, Shape shape) {
    try (NDArray borrowed = manager.create(values, shape)) {
      return borrowed.duplicate();
    }
  }

  /** int64 values in row-major order. */
  public static NDArray ofLongs(NDManager manager, long[] values, Shape shape) {
    try (NDArray borrowed = manager.create(values, shape)) {
      return borrowed.duplicate();
    }
  }

  /** Little-endian bytes of {@code type} in row-major order. */
  public static NDArray ofBytes(NDManager manager, byte[] bytes, Shape shape, DataType type) {
    ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).order(ByteOrder.nativeOrder());
    direct.put(bytes).rewind();
    return ofBuffer(manager, direct, shape, type);
  }

  /** Values of {@code type} in a direct buffer, in row-major order. */
  public static NDArray ofBuffer(NDManager manager, ByteBuffer direct, Shape shape, DataType type) {
    try (NDArray borrowed = manager.create(direct, shape, type)) {
      return borrowed.duplicate();
    }
  }

  /** The tensor's values as little-endian bytes in row-major order. */
  public static byte[] toBytes(NDArray tensor) {
    ByteBuffer buffer = tensor.toByteBuffer();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
