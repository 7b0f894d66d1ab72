package org.fedsllm.training.benchmark;

import static org.fedsllm.model.data.RowPacking.APART;
import static org.fedsllm.model.data.RowPacking.PACKED;

import java.util.List;
import java.util.function.Supplier;
import org.fedsllm.training.benchmark.Pair.Way;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.PlainModel.Logits;

/** The rows of the table: each takes one optimisation, or one cost, out of the same work. */
enum Comparison {
  SMALL_SPLIT("the split, 6 × 384", () -> split(BenchmarkModel.SMALL)),
  GPT2_SPLIT("the split, GPT-2 small", () -> split(BenchmarkModel.GPT2_SMALL)),
  SMALL_THREADS("threads, 6 × 384", () -> threads(BenchmarkModel.SMALL)),
  GPT2_THREADS("threads, GPT-2 small", () -> threads(BenchmarkModel.GPT2_SMALL)),
  GELU("activation", Comparison::gelu),
  LOGITS_IN_PARTS("logits", Comparison::logits),
  COUNTED_ONLY("positions with logits", Comparison::counted),
  PACKED_RESTAURANTS(
      "packing, restaurants",
      () -> packing(UnevenRows.restaurants(PACKED), UnevenRows.restaurants(APART), true)),
  PACKED_GLOSSES(
      "packing, WordNet",
      () -> packing(UnevenRows.glosses(PACKED), UnevenRows.glosses(APART), true)),
  PACKED_GLOSSES_FULL(
      "packing, WordNet",
      () -> packing(UnevenRows.glosses(PACKED), UnevenRows.glosses(APART), false)),
  TOGETHER("all of it, WordNet", Comparison::together),
  EVALUATION("evaluation", Comparison::evaluation),
  PARALLEL_CLIENTS("two clients", Comparison::parallel),
  SERVER_BATCH("main server's part", Comparison::serverBatch);

  /** Inside an operation, where the row does not compare just that. */
  private static final int THREADS = Integer.getInteger(PeakMemory.THREADS, 2);

  private static final int LOCAL_ITERATIONS = 3;

  private final String title;
  private final Supplier<Pair> pair;

  Comparison(String title, Supplier<Pair> pair) {
    this.title = title;
    this.pair = pair;
  }

  String title() {
    return title;
  }

  /** Whether a step takes seconds, so that fewer must do. */
  boolean slow() {
    return this == GPT2_SPLIT || this == GPT2_THREADS;
  }

  /** Builds its models. Close it to free them. */
  Pair open() {
    return pair.get();
  }

  private static Way way(String label, Sample.Work work) {
    return new Way(label, THREADS, work);
  }

  private static Sample.Work times(int tokens, Supplier<Double> step) {
    return () -> {
      Sample.finite(step.get());
      return tokens;
    };
  }

  private static Pair split(BenchmarkModel model) {
    TrainingSteps steps = new TrainingSteps(model);
    return Pair.of(
        way("client and server, all as bytes", times(model.tokensPerStep(), steps::split)),
        way("whole model", times(model.tokensPerStep(), steps::unsplit)),
        steps::close);
  }

  private static Pair threads(BenchmarkModel model) {
    TrainingSteps steps = new TrainingSteps(model);
    Sample.Work work = times(model.tokensPerStep(), steps::split);
    return Pair.of(new Way("2 in an operation", 2, work), new Way("1", 1, work), steps::close);
  }

  private static Pair gelu() {
    PlainSteps steps = new PlainSteps();
    List<Batch> batches = PlainSteps.randomBatches();
    return Pair.of(
        way("one recorded product", steps.steps(batches)),
        way("composed of operations", steps.steps(false, Logits.PARTS, batches)),
        steps::close);
  }

  private static Pair logits() {
    PlainSteps steps = new PlainSteps();
    List<Batch> batches = PlainSteps.randomBatches();
    return Pair.of(
        way("in parts, gradient in closed form", steps.steps(batches)),
        way("whole and recorded", steps.steps(true, Logits.RECORDED, batches)),
        steps::close);
  }

  private static Pair counted() {
    PlainSteps steps = new PlainSteps();
    List<Batch> batches = packed(UnevenRows.restaurants(PACKED));
    return Pair.of(
        way("where a label counts", steps.steps(batches)),
        way("everywhere", steps.steps(true, Logits.PARTS_EVERYWHERE, batches)),
        steps::close);
  }

  private static Pair packing(
      List<TokenSequence> together, List<TokenSequence> apart, boolean longest) {
    PlainSteps steps = new PlainSteps();
    return Pair.of(
        way("whole rows packed", steps.steps(packed(together))),
        way(
            longest ? "padded to the batch's longest" : "padded to 128",
            steps.steps(longest ? padded(apart) : packed(apart))),
        steps::close);
  }

  private static Pair together() {
    PlainSteps steps = new PlainSteps();
    List<Batch> padded = padded(UnevenRows.glosses(APART));
    return Pair.of(
        way("the product", steps.steps(packed(UnevenRows.glosses(PACKED)))),
        way(
            "padded, composed, whole logits",
            steps.steps(false, Logits.RECORDED_EVERYWHERE, padded)),
        steps::close);
  }

  private static List<Batch> packed(List<TokenSequence> rows) {
    return UnevenRows.batches(rows, BenchmarkModel.SMALL.batchSize());
  }

  private static List<Batch> padded(List<TokenSequence> rows) {
    return packed(rows).stream().map(UnevenRows::toLongest).toList();
  }

  private static Pair evaluation() {
    PlainSteps steps = new PlainSteps();
    List<TokenSequence> heldOut = PlainSteps.randomBatches().get(0).sequences();
    return Pair.of(
        way("3 steps and 8 held-out rows", steps.rounds(LOCAL_ITERATIONS, heldOut)),
        way("3 steps", steps.rounds(LOCAL_ITERATIONS, List.of())),
        steps::close);
  }

  private static Pair parallel() {
    BenchmarkModel model = BenchmarkModel.SMALL;
    List<TrainingSteps> clients = List.of(new TrainingSteps(model), new TrainingSteps(model));
    ParallelClients parallel = new ParallelClients(clients);
    int tokens = clients.size() * model.tokensPerStep();
    Sample.Work together =
        () -> {
          parallel.step();
          return tokens;
        };
    Sample.Work inTurn =
        () -> {
          clients.forEach(client -> Sample.finite(client.split()));
          return tokens;
        };
    return Pair.of(
        new Way("at once, a thread each", 1, together),
        way("in turn, 2 threads in an operation", inTurn),
        parallel::close,
        clients.get(0)::close,
        clients.get(1)::close);
  }

  private static Pair serverBatch() {
    BenchmarkModel model = BenchmarkModel.SMALL;
    TrainingSteps both = new TrainingSteps(model, 2 * model.batchSize());
    TrainingSteps one = new TrainingSteps(model);
    int tokens = 2 * model.tokensPerStep();
    return Pair.of(
        way("two clients' rows in a batch", times(tokens, both::server)),
        way(
            "a client at a time",
            times(
                tokens,
                () -> {
                  Sample.finite(one.server());
                  return one.server();
                })),
        both::close,
        one::close);
  }
}
