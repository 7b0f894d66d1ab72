package org.fedsllm.training.checkpoint;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.data.Tokenizer;
import org.fedsllm.training.network.CausalTransformer;
import org.fedsllm.training.network.TorchEngine;

/**
 * A language model in memory: the frozen base that all clients share, and its tokenizer.
 *
 * <p>Reading it is thread-safe. Close it to free its tensors and everything under its manager.
 */
public final class LanguageModel implements AutoCloseable {
  private final NDManager manager;
  private final ModelConfig config;
  private final CausalTransformer network;
  private final Tokenizer tokenizer;

  private LanguageModel(
      NDManager manager, ModelConfig config, CausalTransformer network, Tokenizer tokenizer) {
    this.manager = manager;
    this.config = config;
    this.network = network;
    this.tokenizer = tokenizer;
  }

  /**
   * @throws IllegalArgumentException if a file is missing, damaged or of another model
   */
  public static LanguageModel load(Checkpoint checkpoint) {
    ModelConfig config = checkpoint.config();
    Tokenizer tokenizer = checkpoint.openTokenizer();
    NDManager manager = null;
    try (Weights weights = checkpoint.openWeights()) {
      manager = TorchEngine.newManager();
      CausalTransformer network = new NetworkBuilder(manager, config, weights).build();
      return new LanguageModel(manager, config, network, tokenizer);
    } catch (IOException e) {
      close(manager, tokenizer);
      throw new UncheckedIOException("Cannot close the weights of " + checkpoint.name(), e);
    } catch (RuntimeException e) {
      close(manager, tokenizer);
      throw e;
    }
  }

  public TransformerSpec spec() {
    return config.transformer();
  }

  public ModelConfig config() {
    return config;
  }

  public CausalTransformer network() {
    return network;
  }

  public Tokenizer tokenizer() {
    return tokenizer;
  }

  /** Parent of whatever works on this model. */
  public NDManager manager() {
    return manager;
  }

  @Override
  public void close() {
    close(manager, tokenizer);
  }

  private static void close(NDManager manager, Tokenizer tokenizer) {
    if (manager != null) {
      manager.close();
    }
    tokenizer.close();
  }
}
