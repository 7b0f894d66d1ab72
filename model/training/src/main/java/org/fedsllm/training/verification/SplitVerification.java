package org.fedsllm.training.verification;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.CausalTransformer;
import org.fedsllm.training.network.ClientNetwork;
import org.fedsllm.training.network.HeadNetwork;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.network.ServerNetwork;
import org.fedsllm.training.node.Batches;
import org.fedsllm.training.node.ClientNode;
import org.fedsllm.training.node.HeadClientNode;
import org.fedsllm.training.node.Learner;
import org.fedsllm.training.node.MainServerNode;
import org.fedsllm.training.node.MiddleServerNode;
import org.fedsllm.training.node.Participant;
import org.fedsllm.training.node.Streams;
import org.fedsllm.training.node.Turn;
import org.fedsllm.training.scheme.LabelsOnClient;
import org.fedsllm.training.scheme.LocalStep;
import org.fedsllm.training.scheme.SharedCopy;
import org.fedsllm.training.scheme.SharedLabels;
import org.fedsllm.training.wire.Air;
import org.fedsllm.training.wire.Codecs;
import org.fedsllm.training.wire.GaussianNoise;

/**
 * Shows that a split model learns what the whole one learns: the same batch goes once through the
 * whole model in one graph, and once through the parties of a real local iteration, messages and
 * all; then losses and the gradients of every adapter matrix are compared.
 *
 * <p>Messages carry float32 without noise: what quantisation and noise do to a gradient is their
 * purpose, not an error of the split. A local iteration is the same in SplitFed V1 and V2. Works on
 * the caller's thread.
 */
public final class SplitVerification {
  private static final int FLOAT_BITS = 32;

  /** Larger than a fresh B, which is zero and would hide every gradient of A. */
  private static final double LARGEST_B = 0.05;

  private final NDManager parent;
  private final CausalTransformer base;
  private final LoraWeights adapters;
  private final Supplier<Batches> batches;

  /**
   * @param parent owner of all that is computed meanwhile
   * @param adapters on all blocks; see {@link #stirred}
   * @param batches starts anew with each call; their first batch is used
   */
  public SplitVerification(
      NDManager parent, CausalTransformer base, LoraWeights adapters, Supplier<Batches> batches) {
    this.parent = parent;
    this.base = base;
    this.adapters = adapters;
    this.batches = batches;
  }

  /** Adapters with every value moved, so that no gradient is zero by their start alone. */
  public static LoraWeights stirred(LoraWeights fresh, SeedTree seeds) {
    var random = seeds.stream("verification");
    float[] values = fresh.values();
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (LARGEST_B * (2 * random.nextDouble() - 1));
    }
    return new LoraWeights(fresh.layout(), values);
  }

  /**
   * Compares at each of {@code splitLayers}.
   *
   * @param client for the report
   */
  public SplitReport verify(String client, LabelPlacement labels, List<Integer> splitLayers) {
    return verify(client, labels, splitLayers, VerificationMonitor.NONE);
  }

  /**
   * The same for someone who watches.
   *
   * @param monitor may end it early; the report then has the splits that were tried
   */
  public SplitReport verify(
      String client,
      LabelPlacement labels,
      List<Integer> splitLayers,
      VerificationMonitor monitor) {
    Batch batch = batches.get().next();
    Step whole = whole(batch);
    List<SplitCheck> checks = new ArrayList<>();
    for (int layer : splitLayers) {
      if (monitor.cancelled()) {
        break;
      }
      checks.add(check(layer, labels, whole));
      monitor.checked(checks.size(), splitLayers.size());
    }
    return new SplitReport(client, batch.size(), batch.length(), checks);
  }

  /** What one step found. */
  private record Step(double loss, float[] gradient) {}

  private Step whole(Batch batch) {
    try (NDManager step = parent.newSubManager();
        Adapter adapter = new Adapter(step, adapters)) {
      NDArray loss = Autograd.recorded(() -> base.loss(batch, adapter, step));
      Autograd.backward(loss);
      return new Step(loss.getFloat(), adapter.gradient(step).toFloatArray());
    }
  }

  private SplitCheck check(int splitLayer, LabelPlacement labels, Step whole) {
    Step split = split(splitLayer, labels);
    List<GradientDifference> gradients =
        adapters.layout().pieces().stream()
            .map(piece -> GradientDifference.of(piece, whole.gradient(), split.gradient()))
            .toList();
    return new SplitCheck(splitLayer, labels, whole.loss(), split.loss(), gradients);
  }

  private Step split(int splitLayer, LabelPlacement labels) {
    GradientProbe lower = new GradientProbe();
    GradientProbe upper = new GradientProbe();
    try (NDManager manager = parent.newSubManager()) {
      Learner client = learner(manager, adapters.clientSide(splitLayer), lower);
      Learner server = learner(manager, adapters.serverSide(splitLayer), upper);
      Participant participant =
          new Participant("c", batches.get(), client, Codecs.adapter(FLOAT_BITS));
      try (LocalStep step =
          localStep(manager, splitLayer, labels, participant, new SharedCopy(server))) {
        double loss = step.take(new Turn(0, 1, 0));
        return new Step(loss, join(lower.gradient(), upper.gradient()));
      }
    }
  }

  private LocalStep localStep(
      NDManager manager,
      int splitLayer,
      LabelPlacement labels,
      Participant participant,
      SharedCopy server) {
    Streams exact = new Streams(Codecs.boundary(FLOAT_BITS), new GaussianNoise(0, new SeedTree(0)));
    ClientNetwork below = new ClientNetwork(base, splitLayer);
    ServerNetwork above = new ServerNetwork(base, splitLayer);
    Air air = new Air();
    if (labels == LabelPlacement.SHARED) {
      return new SharedLabels(
          List.of(new ClientNode(manager, below, participant, exact)),
          new MainServerNode(manager, List.of(above), exact),
          server,
          air);
    }
    HeadNetwork head = new HeadNetwork(base);
    return new LabelsOnClient(
        List.of(new HeadClientNode(manager, below, head, participant, exact)),
        new MiddleServerNode(manager, List.of(above), exact),
        server,
        air);
  }

  private static Learner learner(NDManager manager, LoraWeights start, GradientProbe probe) {
    return new Learner(manager, start, EnumSet.allOf(Factor.class), values -> probe);
  }

  private static float[] join(float[] lower, float[] upper) {
    float[] all = Arrays.copyOf(lower, lower.length + upper.length);
    System.arraycopy(upper, 0, all, lower.length, upper.length);
    return all;
  }

  /** Every place that the model can be cut at. */
  public List<Integer> allSplits() {
    return IntStream.range(1, base.spec().blocks()).boxed().toList();
  }
}
