package org.fedsllm.training.network;

import ai.djl.ndarray.NDManager;
import java.util.List;

/**
 * An update of the base that is not trained any more and shared by all who train on top of it, as
 * the base itself is. Close it when no adapter lies over it.
 */
public final class FrozenUpdate implements AutoCloseable {
  private final NDManager manager;
  private final Adapter adapter;
  private final List<BlockLora> blocks;

  /**
   * @param parent a manager that outlives it
   * @param update on all blocks
   */
  public FrozenUpdate(NDManager parent, LoraWeights update) {
    this.manager = parent.newSubManager();
    this.adapter = new Adapter(manager, update);
    this.blocks = Autograd.unrecorded(() -> adapter.views(manager));
  }

  /** The update of one block of the whole model. */
  BlockLora block(int number) {
    return blocks.get(number);
  }

  @Override
  public void close() {
    manager.close();
  }
}
