package org.fedsllm.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.List;
import org.fedsllm.training.data.TokenSequence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loss and gradient in parts and in closed form must be those of the graph over all logits. */
class CrossEntropyTest {
  private static final int TOKENS = 6;
  private static final int WIDTH = 8;
  private static final int VOCABULARY = 50;
  private static final float TOLERANCE = 1e-6f;

  private final Batch labels =
      new Batch(
          List.of(
              TokenSequence.plain(1, 2, 3, 4, 5, 6),
              new TokenSequence(
                  new long[] {9, 49, 0, 7, 7, 7},
                  new boolean[] {false, false, true, true, false, true},
                  new boolean[TOKENS])));

  private NDManager manager;
  private NDArray hidden;
  private NDArray table;

  @BeforeEach
  void draw() {
    manager = TorchEngine.newManager();
    hidden = manager.randomNormal(0, 1, new Shape(2, TOKENS, WIDTH), DataType.FLOAT32);
    table = manager.randomNormal(0, 1, new Shape(VOCABULARY, WIDTH), DataType.FLOAT32);
    Autograd.require(hidden);
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3 * VOCABULARY, 1 << 20})
  void partsOfAnySizeGiveTheLossAndGradientOfTheWhole(int mostLogits) {
    NDArray expected = Autograd.recorded(this::byTheGraph);
    float loss = expected.getFloat();
    Autograd.backward(expected);
    float[] gradient = Autograd.gradient(hidden, manager).toFloatArray();
    Autograd.clear(hidden);

    CrossEntropy inParts = new CrossEntropy(head(), mostLogits);
    NDArray actual = Autograd.recorded(() -> inParts.nextToken(hidden, labels));
    assertThat(actual.getFloat()).isCloseTo(loss, within(TOLERANCE));
    Autograd.backward(actual);
    assertThat(Autograd.gradient(hidden, manager).toFloatArray())
        .containsExactly(gradient, within(TOLERANCE));
    assertThat(Autograd.unrecorded(() -> inParts.nextToken(hidden, labels)).getFloat())
        .isCloseTo(loss, within(TOLERANCE));
  }

  @Test
  void aPredictionThatIsAlmostImpossibleHasALargeFiniteLoss() {
    NDArray sure = Autograd.unrecorded(() -> hidden.mul(Tensors.scalar(manager, 100)));
    Autograd.require(sure);
    float expected = Autograd.unrecorded(() -> byTheGraph(sure)).getFloat();
    float actual =
        Autograd.recorded(() -> new CrossEntropy(head()).nextToken(sure, labels)).getFloat();
    assertThat(expected).isGreaterThan(100).isFinite();
    assertThat(actual).isCloseTo(expected, within(TOLERANCE * expected));
  }

  @Test
  void aHeadThatLearnsGetsItsGradientToo() {
    Autograd.require(table);
    Autograd.backward(Autograd.recorded(() -> new CrossEntropy(head()).nextToken(hidden, labels)));
    float[] gradient = Autograd.gradient(table, manager).toFloatArray();
    Autograd.clear(table);
    Autograd.clear(hidden);
    Autograd.backward(Autograd.recorded(this::byTheGraph));
    assertThat(gradient)
        .containsExactly(Autograd.gradient(table, manager).toFloatArray(), within(TOLERANCE))
        .isNotEqualTo(new float[gradient.length]);
  }

  private Head head() {
    return new Head(stream -> stream, table);
  }

  private NDArray byTheGraph() {
    return byTheGraph(hidden);
  }

  /** Rows b T + t − 1 of the counted tokens t, and their ids. */
  private NDArray byTheGraph(NDArray stream) {
    long[] rows = {0, 1, 2, 3, 4, 7, 8, 10};
    long[] next = {2, 3, 4, 5, 6, 0, 7, 7};
    NDArray indices = Tensors.ofLongs(manager, rows, new Shape(rows.length));
    NDArray predicting =
        indices
            .getNDArrayInternal()
            .embedding(indices, stream.reshape(-1, WIDTH), SparseFormat.DENSE)
            .singletonOrThrow();
    NDArray targets = Tensors.ofLongs(manager, next, new Shape(next.length, 1));
    return Linear.apply(predicting, table, null).logSoftmax(-1).gather(targets, 1).mean().neg();
  }
}
