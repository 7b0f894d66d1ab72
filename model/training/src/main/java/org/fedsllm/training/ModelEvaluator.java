package org.fedsllm.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fedsllm.model.data.RowFormat;
import org.fedsllm.model.unit.Check;
import org.fedsllm.training.checkpoint.HuggingFaceDirectory;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.checkpoint.PeftAdapter;
import org.fedsllm.training.data.Packer;
import org.fedsllm.training.data.RowFile;
import org.fedsllm.training.data.TextFile;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.metric.Evaluator;
import org.fedsllm.training.metric.MeanLoss;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.LoraWeights;

/**
 * Measures a language model on a file: each text is cut to the sequence length and counts with its
 * tokens. Works on the caller's thread; close it to free the model.
 */
public final class ModelEvaluator implements AutoCloseable {
  private final LanguageModel model;
  private final Adapter adapter;

  private ModelEvaluator(LanguageModel model, Adapter adapter) {
    this.model = model;
    this.adapter = adapter;
  }

  /**
   * @param modelFolder a Hugging Face directory
   * @param adapterFolder a PEFT directory, or null for the base model
   * @throws IllegalArgumentException if either is missing, damaged or does not fit; the message is
   *     for the user
   */
  public static ModelEvaluator open(Path modelFolder, Path adapterFolder) {
    LanguageModel model = LanguageModel.load(new HuggingFaceDirectory(modelFolder));
    try {
      return new ModelEvaluator(
          model, adapterFolder == null ? null : adapter(model, adapterFolder));
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private static Adapter adapter(LanguageModel model, Path folder) {
    LoraWeights weights = PeftAdapter.read(folder, model.spec());
    return new Adapter(model.manager(), weights);
  }

  /** The token-weighted next-token loss over all texts of {@code file}. */
  public MeanLoss evaluate(Path file, int sequenceLength) {
    requireLength(sequenceLength);
    List<TokenSequence> sequences =
        TextFile.read(file).texts().stream()
            .map(model.tokenizer()::encode)
            .filter(ids -> ids.length > 1)
            .map(ids -> Arrays.copyOf(ids, Math.min(ids.length, sequenceLength)))
            .map(TokenSequence::plain)
            .toList();
    if (sequences.isEmpty()) {
      throw new IllegalArgumentException(
          "The data file %s has no text of two tokens or more. Choose another file."
              .formatted(file));
    }
    return loss(sequences);
  }

  /**
   * The token-weighted loss over the completions of {@code file} and their ends; rows are packed,
   * so that none sees another.
   */
  public MeanLoss evaluate(Path file, RowFormat format, int sequenceLength) {
    requireLength(sequenceLength);
    Packer packer = new Packer(sequenceLength, model.config().endOfText());
    return loss(RowFile.read(file, format, model.tokenizer(), packer));
  }

  private MeanLoss loss(List<TokenSequence> sequences) {
    return new Evaluator(model.manager(), model.network()).loss(sequences, adapter);
  }

  private void requireLength(int sequenceLength) {
    Check.inRange(
        "sequenceLength",
        sequenceLength,
        2,
        model.spec().maximumTokens(),
        "of the evaluation",
        "The model's positions end there.");
  }

  @Override
  public void close() {
    model.close();
  }
}
