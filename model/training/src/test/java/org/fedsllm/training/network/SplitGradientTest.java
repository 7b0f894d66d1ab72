package org.fedsllm.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.ProjectionShape;
import org.fedsllm.training.Golden;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two graphs with bytes between them must learn what one graph learns. */
@ParameterizedClass
@EnumSource(Golden.class)
class SplitGradientTest {
  private static final float TOLERANCE = 1e-6f;
  private static final float STEP = 1e-2f;

  /** Relative; float32 losses leave about three digits of a difference. */
  private static final double DIFFERENCE_TOLERANCE = 0.02;

  private static final int COLLECTIONS = 6;
  private static final int BUFFERS_PER_COLLECTION = 200;

  @Parameter private Golden golden;
  private LanguageModel model;
  private LoraWeights weights;
  private Batch batch;

  @BeforeEach
  void load() throws IOException {
    model = golden.model();
    batch = new Batch(golden.sequences(model, 1));
    Set<Projection> all =
        model.spec().projections().stream()
            .map(ProjectionShape::projection)
            .collect(Collectors.toSet());
    LoraLayout layout = LoraLayout.whole(model.spec(), new LoraSpec(4, 8, all));
    weights = anyWeights(layout);
  }

  @AfterEach
  void close() {
    model.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void gradientsOfBothSidesEqualThoseOfTheUnsplitModel(int splitLayer) {
    float[] unsplit = unsplitGradient(() -> {});
    float[] split = splitGradient(splitLayer, () -> {});
    assertThat(split).hasSameSizeAs(unsplit).containsExactly(unsplit, within(TOLERANCE));
    assertThat(largest(unsplit)).as("far above the tolerance").isGreaterThan(1000 * TOLERANCE);
  }

  @Test
  void garbageCollectionBetweenForwardAndBackwardChangesNothing() {
    assertThat(unsplitGradient(SplitGradientTest::collectGarbage))
        .containsExactly(unsplitGradient(() -> {}));
    assertThat(splitGradient(2, SplitGradientTest::collectGarbage))
        .containsExactly(splitGradient(2, () -> {}));
  }

  @Test
  void gradientAgreesWithAFiniteDifference() {
    float[] gradient = unsplitGradient(() -> {});
    int index = indexOfLargest(gradient);
    double difference = (lossAt(index, STEP) - lossAt(index, -STEP)) / (2 * STEP);
    assertThat((double) gradient[index])
        .isCloseTo(difference, within(DIFFERENCE_TOLERANCE * largest(gradient)));
  }

  private static float largest(float[] values) {
    return Math.abs(values[indexOfLargest(values)]);
  }

  private static int indexOfLargest(float[] values) {
    int largest = 0;
    for (int i = 0; i < values.length; i++) {
      largest = Math.abs(values[i]) > Math.abs(values[largest]) ? i : largest;
    }
    return largest;
  }

  private double lossAt(int index, float change) {
    float[] values = weights.values();
    values[index] += change;
    try (NDManager step = model.manager().newSubManager();
        Adapter adapter = new Adapter(step, new LoraWeights(weights.layout(), values))) {
      return Autograd.unrecorded(() -> model.network().loss(batch, adapter, step)).getFloat();
    }
  }

  private float[] unsplitGradient(Runnable beforeBackward) {
    try (NDManager step = model.manager().newSubManager();
        Adapter adapter = new Adapter(step, weights)) {
      NDArray loss = Autograd.recorded(() -> model.network().loss(batch, adapter, step));
      beforeBackward.run();
      Autograd.backward(loss);
      return adapter.gradient(step).toFloatArray();
    }
  }

  private float[] splitGradient(int splitLayer, Runnable beforeBackward) {
    try (NDManager client = model.manager().newSubManager();
        NDManager server = model.manager().newSubManager();
        Adapter clientSide = new Adapter(client, weights.clientSide(splitLayer));
        Adapter serverSide = new Adapter(server, weights.serverSide(splitLayer))) {
      ClientNetwork clientNetwork = new ClientNetwork(model.network(), splitLayer);
      ServerNetwork serverNetwork = new ServerNetwork(model.network(), splitLayer);

      NDArray activations =
          Autograd.recorded(() -> clientNetwork.forward(batch, clientSide, client));
      NDArray received = overBytes(activations, server);
      Autograd.require(received);
      NDArray loss = Autograd.recorded(() -> serverNetwork.loss(received, batch, serverSide));
      beforeBackward.run();
      Autograd.backward(loss);
      Autograd.backward(activations, overBytes(Autograd.gradient(received, server), client));

      return concatenate(clientSide.gradient(client), serverSide.gradient(server));
    }
  }

  private static NDArray overBytes(NDArray tensor, NDManager receiver) {
    byte[] bytes = Tensors.toBytes(tensor);
    return Tensors.ofBytes(receiver, bytes, tensor.getShape(), DataType.FLOAT32);
  }

  private static float[] concatenate(NDArray first, NDArray second) {
    float[] head = first.toFloatArray();
    float[] tail = second.toFloatArray();
    float[] whole = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, whole, head.length, tail.length);
    return whole;
  }

  /** Frees Java buffers and fills what they occupied. */
  private static void collectGarbage() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      List<ByteBuffer> buffers = new ArrayList<>();
      for (int j = 0; j < BUFFERS_PER_COLLECTION; j++) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(64 + 16 * j);
        while (buffer.remaining() >= Float.BYTES) {
          buffer.putFloat(777);
        }
        buffers.add(buffer);
      }
      assertThat(buffers).hasSize(BUFFERS_PER_COLLECTION);
    }
  }

  /** B must not be zero, or A would have no gradient. */
  private static LoraWeights anyWeights(LoraLayout layout) {
    Random random = new Random(5);
    float[] values = new float[layout.parameters()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (0.1 * random.nextGaussian());
    }
    return new LoraWeights(layout, values);
  }
}
