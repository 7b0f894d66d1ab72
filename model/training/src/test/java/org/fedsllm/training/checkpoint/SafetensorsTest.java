package org.fedsllm.training.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenReadsBack() throws IOException {
    float[] values = {1.5f, -2, Float.MIN_VALUE, Float.MAX_VALUE, 0, -0f};
    Path file = folder.resolve("model.safetensors");
    ByteBuffer bytes = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    new SafetensorsWriter().add("a", bytes.array(), 2, 3).write(file);
    assertThat(read(file, "a", 2, 3)).containsExactly(values);
  }

  @Test
  void sixteenBitValuesAreWidened() throws IOException {
    // 1, −2, 65504 (the largest), 2^−24 (the smallest subnormal), −∞, −0
    short[] halves = {0x3C00, (short) 0xC000, 0x7BFF, 0x0001, (short) 0xFC00, (short) 0x8000};
    float[] expected = {1, -2, 65504, 0x1p-24f, Float.NEGATIVE_INFINITY, -0f};
    assertThat(read(file("F16", halves), "x", 6)).containsExactly(expected);

    short[] brains = {0x3F80, (short) 0xC000, 0x7F7F, 0x0001, (short) 0xFF80, (short) 0x8000};
    float[] wide = {1, -2, 3.3895314e38f, 0x1p-133f, Float.NEGATIVE_INFINITY, -0f};
    assertThat(read(file("BF16", brains), "x", 6)).containsExactly(wide);
  }

  @Test
  void halfPrecisionNotANumberStaysOne() throws IOException {
    assertThat(read(file("F16", new short[] {0x7E00}), "x", 1)[0]).isNaN();
  }

  @Test
  void gitLfsPointerIsRecognised() throws IOException {
    Path file = folder.resolve("model.safetensors");
    Files.writeString(file, "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n");
    assertFault(file, "Git LFS pointer", "git lfs pull");
  }

  @Test
  void everyTruncationIsNamed() throws IOException {
    byte[] whole = Files.readAllBytes(file("F16", new short[] {1, 2, 3}));
    Path cut = folder.resolve("cut.safetensors");
    for (int length = 0; length < whole.length; length++) {
      Files.write(cut, java.util.Arrays.copyOf(whole, length));
      assertFault(cut, "not a whole safetensors file", "Download it again");
    }
  }

  @Test
  void unknownValueTypeIsNamed() throws IOException {
    assertFault(file("I64", new short[] {1, 2, 3, 4}), "I64", "F32, F16, BF16");
  }

  @Test
  void wrongShapeNamesTensorAndBothShapes() throws IOException {
    Path file = file("F16", new short[] {1, 2, 3});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(file, "x", 4))
        .withMessageContainingAll("tensor x", "[3]", "[4]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(file, "y", 3))
        .withMessageContaining("no tensor y");
  }

  private static float[] read(Path file, String tensor, long... shape) throws IOException {
    try (Safetensors tensors = Safetensors.open(file)) {
      float[] values = new float[tensors.read(tensor, shape).remaining() / Float.BYTES];
      tensors.read(tensor, shape).asFloatBuffer().get(values);
      return values;
    }
  }

  private static void assertFault(Path file, String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Safetensors.open(file))
        .withMessageContainingAll(parts);
  }

  /** A file with one tensor x of 16-bit values. */
  private Path file(String type, short[] values) throws IOException {
    String header =
        "{\"x\":{\"dtype\":\"%s\",\"shape\":[%d],\"data_offsets\":[0,%d]}}"
            .formatted(type, values.length, 2 * values.length);
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + text.length + 2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(text.length).put(text);
    bytes.asShortBuffer().put(values);
    Path file = folder.resolve(type + ".safetensors");
    Files.write(file, bytes.array());
    return file;
  }
}
