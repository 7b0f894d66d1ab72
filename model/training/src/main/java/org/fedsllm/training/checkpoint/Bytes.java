package org.fedsllm.training.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;

/** Random access to a file that may be larger than one buffer. */
interface Bytes {

  long size();

  /** Little-endian view of {@code length} bytes from {@code offset}. */
  ByteBuffer slice(long offset, int length);

  /** Maps each slice on its own, so that only what is read takes address space. */
  static Bytes of(FileChannel channel) throws IOException {
    long size = channel.size();
    return new Bytes() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public ByteBuffer slice(long offset, int length) {
        try {
          return channel.map(MapMode.READ_ONLY, offset, length).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  static Bytes of(byte[] content) {
    return new Bytes() {
      @Override
      public long size() {
        return content.length;
      }

      @Override
      public ByteBuffer slice(long offset, int length) {
        return ByteBuffer.wrap(content, Math.toIntExact(offset), length)
            .slice()
            .order(ByteOrder.LITTLE_ENDIAN);
      }
    };
  }
}
