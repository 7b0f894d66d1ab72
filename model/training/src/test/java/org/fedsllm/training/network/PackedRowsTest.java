package org.fedsllm.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fedsllm.training.GoldenGpt2;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.data.TokenSequence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A packed row must learn what its texts learn apart, each prediction weighing the same. */
class PackedRowsTest {
  private static final float TOLERANCE = 1e-6f;
  private static final int ROW = 20;
  private static final long PADDING = 0;

  private record Learned(double loss, float[] gradient, int predictions) {}

  private static LanguageModel model;
  private static LoraWeights weights;
  private static List<TokenSequence> texts;

  @BeforeAll
  static void load() throws IOException {
    model = GoldenGpt2.model();
    weights = GoldenGpt2.adapter(model, "adapter");
    List<TokenSequence> golden = GoldenGpt2.sequences(model, 1);
    texts =
        List.of(
            cut(golden.get(0), 7, 3),
            cut(golden.get(1), 11, 1),
            cut(golden.get(2), 9, 4),
            cut(golden.get(3), 5, 2));
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void lossAndGradientOfPackedRowsAreThoseOfTheTextsApart() {
    Learned apart = apart(texts);
    Learned packed =
        learn(new Batch(List.of(pack(texts.subList(0, 2)), pack(texts.subList(2, 4)))));
    assertThat(packed.predictions()).isEqualTo(apart.predictions());
    assertThat(packed.loss()).isCloseTo(apart.loss(), within((double) TOLERANCE));
    assertThat(packed.gradient()).containsExactly(apart.gradient(), within(TOLERANCE));
    assertThat(largest(apart.gradient())).isGreaterThan(1000 * TOLERANCE);
  }

  @Test
  void maskedPromptsBesideWholeTextsWeighByTheirTokens() {
    TokenSequence whole = TokenSequence.plain(texts.get(1).ids());
    TokenSequence masked = cut(TokenSequence.plain(texts.get(1).ids()), 11, 6);
    Learned together = learn(new Batch(List.of(whole, masked)));
    Learned apart = apart(List.of(whole, masked));
    assertThat(together.loss()).isCloseTo(apart.loss(), within((double) TOLERANCE));
    assertThat(together.gradient()).containsExactly(apart.gradient(), within(TOLERANCE));
  }

  @Test
  void theSplitChangesNothing() {
    Batch batch = new Batch(List.of(pack(texts.subList(0, 2)), pack(texts.subList(2, 4))));
    float[] expected = learn(batch).gradient();
    int splitLayer = 2;
    try (NDManager step = model.manager().newSubManager();
        Adapter clientSide = new Adapter(step, weights.clientSide(splitLayer));
        Adapter serverSide = new Adapter(step, weights.serverSide(splitLayer))) {
      NDArray activations =
          Autograd.recorded(
              () ->
                  new ClientNetwork(model.network(), splitLayer).forward(batch, clientSide, step));
      NDArray received = Autograd.unrecorded(activations::duplicate);
      Autograd.require(received);
      NDArray loss =
          Autograd.recorded(
              () ->
                  new ServerNetwork(model.network(), splitLayer).loss(received, batch, serverSide));
      Autograd.backward(loss);
      Autograd.backward(activations, Autograd.gradient(received, step));
      float[] client = clientSide.gradient(step).toFloatArray();
      float[] server = serverSide.gradient(step).toFloatArray();
      assertThat(client).containsExactly(Arrays.copyOf(expected, client.length), within(TOLERANCE));
      assertThat(server)
          .containsExactly(
              Arrays.copyOfRange(expected, client.length, expected.length), within(TOLERANCE));
    }
  }

  @Test
  void aBatchWithoutCountedPredictionsIsRefused() {
    TokenSequence prompt = new TokenSequence(new long[4], new boolean[4], new boolean[4]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> learn(Batch.of(prompt)))
        .withMessageContaining("No prediction of the batch counts");
  }

  /** The first tokens, of which those before {@code prompt} do not count. */
  private static TokenSequence cut(TokenSequence text, int length, int prompt) {
    boolean[] counted = new boolean[length];
    Arrays.fill(counted, prompt, length, true);
    return new TokenSequence(Arrays.copyOf(text.ids(), length), counted, new boolean[length]);
  }

  /** Texts one after another, then padding that does not count. */
  private static TokenSequence pack(List<TokenSequence> texts) {
    long[] ids = new long[ROW];
    Arrays.fill(ids, PADDING);
    boolean[] counted = new boolean[ROW];
    boolean[] starts = new boolean[ROW];
    int at = 0;
    for (TokenSequence text : texts) {
      System.arraycopy(text.ids(), 0, ids, at, text.length());
      System.arraycopy(text.counted(), 0, counted, at, text.length());
      starts[at] = true;
      at += text.length();
    }
    return new TokenSequence(ids, counted, starts);
  }

  /** Each text learned alone; the mean by tokens. */
  private static Learned apart(List<TokenSequence> texts) {
    List<Learned> learned = new ArrayList<>();
    texts.forEach(text -> learned.add(learn(Batch.of(text))));
    int predictions = learned.stream().mapToInt(Learned::predictions).sum();
    double loss = 0;
    double[] sum = new double[weights.layout().parameters()];
    for (Learned text : learned) {
      double share = (double) text.predictions() / predictions;
      loss += share * text.loss();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += share * text.gradient()[i];
      }
    }
    float[] gradient = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      gradient[i] = (float) sum[i];
    }
    return new Learned(loss, gradient, predictions);
  }

  private static Learned learn(Batch batch) {
    try (NDManager step = model.manager().newSubManager();
        Adapter adapter = new Adapter(step, weights)) {
      NDArray loss = Autograd.recorded(() -> model.network().loss(batch, adapter, step));
      Autograd.backward(loss);
      return new Learned(
          loss.getFloat(), adapter.gradient(step).toFloatArray(), batch.predictions());
    }
  }

  private static float largest(float[] values) {
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
