package org.fedsllm.training.checkpoint;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraLayout.Piece;
import org.fedsllm.training.network.LoraWeights;

/**
 * Writes a model with an adapter merged into its weights, {@code W + scale · B A}, as a Hugging
 * Face directory that needs no PEFT.
 *
 * <p>Sums are taken in double and stored in the type that the checkpoint has; one tensor at a time
 * is in memory.
 */
public final class MergedModelWriter {
  private static final String FILE = "model.safetensors";

  /** The two matrices of one module. */
  private record Pair(Piece a, Piece b) {}

  private final Checkpoint checkpoint;
  private final float[] adapter;
  private final double scale;
  private final boolean transposed;
  private final Map<String, Pair> pairs = new HashMap<>();

  /**
   * @param adapter of the whole model of {@code checkpoint}
   */
  public MergedModelWriter(Checkpoint checkpoint, LoraWeights adapter) {
    LoraLayout layout = adapter.layout();
    ModelFamily family = layout.transformer().family();
    this.checkpoint = checkpoint;
    this.adapter = adapter.values();
    this.scale = layout.lora().scale();
    this.transposed = family == ModelFamily.GPT2; // it stores projections as (in, out)
    ModuleNames names = ModuleNames.of(family);
    Piece a = null;
    for (Piece piece : layout.pieces()) {
      if (piece.factor() == Factor.A) {
        a = piece;
      } else {
        String weight = names.module(piece.block(), piece.projection()) + ".weight";
        pairs.put(weight, new Pair(a, piece));
      }
    }
  }

  /**
   * @param folder is made if it is not there
   * @throws IllegalArgumentException if it has files already
   */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new IllegalArgumentException(
            "The folder %s for the merged model is not empty. Choose a new one.".formatted(folder));
      }
    }
    try (Weights weights = checkpoint.openWeights()) {
      Map<String, Pair> byStoredName = new HashMap<>();
      pairs.forEach(
          (name, pair) -> byStoredName.put(NetworkBuilder.storedName(name, weights), pair));
      SafetensorsWriter writer = new SafetensorsWriter();
      for (String tensor : weights.names()) {
        Pair pair = byStoredName.get(tensor);
        writer.add(
            tensor,
            weights.type(tensor),
            () -> merged(weights, tensor, pair),
            weights.shape(tensor));
      }
      writer.write(folder.resolve(FILE));
    }
    checkpoint.copyCompanions(folder);
  }

  private byte[] merged(Weights weights, String tensor, Pair pair) {
    FloatBuffer values = weights.read(tensor, weights.shape(tensor)).asFloatBuffer();
    float[] sum = new float[values.remaining()];
    values.get(sum);
    if (pair != null) {
      int outputs = pair.b.rows();
      int inputs = pair.a.columns();
      for (int i = 0; i < sum.length; i++) {
        int output = transposed ? i % outputs : i / inputs;
        int input = transposed ? i / outputs : i % inputs;
        sum[i] = (float) (sum[i] + scale * product(pair, output, input));
      }
    }
    return weights.type(tensor).narrow(sum);
  }

  /** One value of {@code B A}. */
  private double product(Pair pair, int output, int input) {
    double sum = 0;
    for (int r = 0; r < pair.a.rows(); r++) {
      float b = adapter[pair.b.offset() + output * pair.b.columns() + r];
      float a = adapter[pair.a.offset() + r * pair.a.columns() + input];
      sum += (double) b * a;
    }
    return sum;
  }
}
