package org.fedsllm.training.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.workload.BoundaryCoding;
import org.fedsllm.training.wire.Message.Kind;
import org.junit.jupiter.api.Test;

class CodecsTest {
  /** Of the float32 arithmetic around the rounding, relative to the row's largest value. */
  private static final double FLOAT_ROUNDING = 1e-7;

  private static final double HALF_PRECISION = 0x1p-11;
  private static final double HALF_STEP = 0x1p-25;

  @Provide
  Arbitrary<float[]> rows() {
    return Arbitraries.floats()
        .between(-1e6f, 1e6f)
        .array(float[].class)
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<Integer> quantised() {
    return Arbitraries.of(4, 8);
  }

  @Property
  void quantisedValuesAreWithinHalfAStepOfTheirRow(
      @ForAll("rows") float[] values, @ForAll("quantised") int bits) {
    int width = values.length % 3 == 0 ? values.length / 3 : values.length;
    Codec codec = Codecs.boundary(bits);
    float[] back = codec.decode(encoded(codec, Kind.ACTIVATIONS, values, width));
    int largest = (1 << bits - 1) - 1;
    assertThat(back).hasSameSizeAs(values);
    for (int i = 0; i < values.length; i++) {
      double scale = largestOfRow(values, i / width, width);
      double bound = scale * (0.5 / largest + FLOAT_ROUNDING);
      assertThat(Math.abs((double) back[i] - values[i])).isLessThanOrEqualTo(bound);
    }
  }

  @Property
  void halvesAreWithinTheirPrecision(@ForAll("rows") float[] values) {
    Codec codec = Codecs.boundary(16);
    float[] back = codec.decode(encoded(codec, Kind.ACTIVATIONS, values, values.length));
    for (int i = 0; i < values.length; i++) {
      double inRange = Math.max(-Half.MAX, Math.min(Half.MAX, values[i]));
      double bound = Math.abs(inRange) * HALF_PRECISION + HALF_STEP;
      assertThat(Math.abs(back[i] - inRange)).isLessThanOrEqualTo(bound);
    }
  }

  @Property
  void floatsCrossBitForBit(@ForAll("rows") float[] values) {
    Codec codec = Codecs.boundary(32);
    Message message = encoded(codec, Kind.ACTIVATIONS, values, values.length);
    assertThat(codec.decode(message)).containsExactly(values);
    ByteBuffer plain = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      plain.putFloat(value);
    }
    assertThat(message.payload()).containsExactly(plain.array());
  }

  @Test
  void bytesOnTheWireAreThoseOfTheDelayModel() {
    for (int bits : new int[] {4, 8, 16, 32}) {
      for (int width : new int[] {32, 33}) {
        float[] values = new float[6 * width];
        Message message = Codecs.boundary(bits).encode(Kind.BOUNDARY_GRADIENT, values, 2, 3, width);
        assertThat(8L * message.bytes()).isEqualTo(6 * BoundaryCoding.bitsPerToken(width, bits));
      }
    }
  }

  @Test
  void smallGradientsSurviveHalfPrecision() {
    float[] gradient = {3e-8f, -1e-9f, 2e-7f, 5e-10f};
    int tokens = 4096;
    float[] values = new float[tokens * gradient.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = gradient[i % gradient.length];
    }
    Codec codec = Codecs.boundary(16);
    float[] back = codec.decode(codec.encode(Kind.BOUNDARY_GRADIENT, values, 32, 128, 4));
    for (int i = 0; i < gradient.length; i++) {
      assertThat(Math.abs(back[i] - gradient[i]))
          .isLessThanOrEqualTo((float) (HALF_STEP / tokens + HALF_PRECISION * 2e-7));
    }
  }

  @Test
  void rowOfZerosStaysZero() {
    Codec codec = Codecs.boundary(4);
    assertThat(codec.decode(encoded(codec, Kind.ACTIVATIONS, new float[6], 3))).containsOnly(0);
  }

  @Test
  void divergedRowIsSeenByTheReceiver() {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      for (int bits : new int[] {4, 8, 16, 32}) {
        Codec codec = Codecs.boundary(bits);
        float[] back =
            codec.decode(encoded(codec, Kind.ACTIVATIONS, new float[] {1, bad, 2, 2}, 2));
        assertThat(Float.isFinite(back[1])).as("%d bits of %s", bits, bad).isFalse();
        assertThat(Float.isFinite(back[2])).isTrue();
      }
    }
  }

  @Test
  void otherSizesCanOnlyBePlannedWith() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Codecs.boundary(12))
        .withMessageContainingAll("bitsPerActivation (12)", "must be 4, 8, 16 or 32");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Codecs.adapter(8))
        .withMessageContainingAll("bitsPerAdapterValue (8)", "must be 16 or 32");
  }

  @Test
  void noiseHasItsStandardDeviationAndIsTheSameForTheSameStep() {
    GaussianNoise noise = new GaussianNoise(0.5, new SeedTree(7));
    float[] zeros = new float[20_000];
    float[] first = noise.added(zeros, "c1", 3, 2);
    assertThat(noise.added(zeros, "c1", 3, 2)).containsExactly(first);
    assertThat(noise.added(zeros, "c1", 3, 1)).isNotEqualTo(first);
    assertThat(noise.added(zeros, "c2", 3, 2)).isNotEqualTo(first);
    double square = 0;
    for (float value : first) {
      square += value * value;
    }
    assertThat(Math.sqrt(square / first.length)).isBetween(0.49, 0.51);
  }

  @Test
  void withoutNoiseNothingIsTouched() {
    float[] values = new float[4];
    assertThat(new GaussianNoise(0, new SeedTree(7)).added(values, "c1", 1, 1)).isSameAs(values);
  }

  private static Message encoded(Codec codec, Kind kind, float[] values, int width) {
    return codec.encode(kind, values, 1, values.length / width, width);
  }

  private static double largestOfRow(float[] values, int row, int width) {
    double largest = 0;
    for (float value : Arrays.copyOfRange(values, row * width, (row + 1) * width)) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
