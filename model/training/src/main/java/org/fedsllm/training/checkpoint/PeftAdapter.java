package org.fedsllm.training.checkpoint;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraLayout.Piece;
import org.fedsllm.training.network.LoraWeights;

/**
 * Reads an adapter directory in the layout of the PEFT library.
 *
 * <p>PEFT may give each module a rank and a scale of its own, or none at all. Here all have one of
 * each, so smaller ones are filled up with zeros and other scales are moved into B: the model
 * computes the same, and zeros that meet zeros stay zero in training.
 */
public final class PeftAdapter {
  static final String WEIGHTS = "adapter_model.safetensors";
  private static final String PICKLE = "adapter_model.bin";

  private final Path folder;
  private final TransformerSpec transformer;
  private final ModuleNames names;
  private final PeftConfig config;

  private PeftAdapter(Path folder, TransformerSpec transformer) {
    this.folder = folder;
    this.transformer = transformer;
    this.names = ModuleNames.of(transformer.family());
    this.config = PeftConfig.read(folder);
  }

  /**
   * @param transformer the model that the adapter must fit
   * @throws IllegalArgumentException if the directory is missing, damaged or of another model
   */
  public static LoraWeights read(Path folder, TransformerSpec transformer) {
    return new PeftAdapter(folder, transformer).read();
  }

  private LoraWeights read() {
    LoraLayout layout = LoraLayout.whole(transformer, uniform());
    float[] values = new float[layout.parameters()];
    WeightFiles.refusePickle(folder, PICKLE, WEIGHTS);
    try (Safetensors weights = Safetensors.open(folder.resolve(WEIGHTS))) {
      int tensors = 0;
      for (Piece piece : layout.pieces()) {
        if (targeted(piece)) {
          copy(weights, piece, layout.lora().scale(), values);
          tensors++;
        }
      }
      if (weights.names().size() != tensors) {
        throw new IllegalArgumentException(
            "The adapter %s has %d tensors; expected %d for this model. It belongs to another."
                .formatted(folder, weights.names().size(), tensors));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read the adapter " + folder, e);
    }
    return new LoraWeights(layout, values);
  }

  /** One rank and scale for all: the largest rank, and the first module's scale. */
  private LoraSpec uniform() {
    Set<Projection> projections = EnumSet.noneOf(Projection.class);
    Set<String> modules = new LinkedHashSet<>();
    for (int block = 0; block < transformer.blocks(); block++) {
      for (Projection projection : names.projections().keySet()) {
        String module = names.module(block, projection);
        if (config.targets(module, block)) {
          projections.add(projection);
          modules.add(module);
        }
      }
    }
    if (modules.isEmpty()) {
      throw new IllegalArgumentException(
          "The target modules (%s) of the adapter %s are no projections of this model. It has %s."
              .formatted(config.targetModules(), folder, names.inBlock()));
    }
    int rank = modules.stream().mapToInt(config::rank).max().getAsInt();
    String first = modules.iterator().next();
    double alpha = config.rank(first) == rank ? config.alpha(first) : config.scale(first) * rank;
    return new LoraSpec(rank, alpha, projections, config.dropout());
  }

  private boolean targeted(Piece piece) {
    return config.targets(names.module(piece.block(), piece.projection()), piece.block());
  }

  /** Copies one matrix into the corner of its piece. */
  private void copy(Safetensors weights, Piece piece, double uniformScale, float[] values) {
    String module = names.module(piece.block(), piece.projection());
    boolean isA = piece.factor() == Factor.A;
    int rank = config.rank(module);
    int rows = isA ? rank : piece.rows();
    int columns = isA ? piece.columns() : rank;
    FloatBuffer floats =
        weights.read(PeftAdapterWriter.tensor(piece, names), rows, columns).asFloatBuffer();
    for (int row = 0; row < rows; row++) {
      floats.get(values, piece.offset() + row * piece.columns(), columns);
    }
    double factor = isA ? 1 : config.scale(module) / uniformScale;
    if (factor != 1) {
      for (int i = piece.offset(); i < piece.end(); i++) {
        values[i] = (float) (values[i] * factor);
      }
    }
  }
}
