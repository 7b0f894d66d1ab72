package org.fedsllm.training.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fedsllm.training.state.State;
import org.fedsllm.training.state.Stateful;

/** In which order a data set is read: shuffled, and anew for every pass. Not thread-safe. */
public final class BatchOrder implements Stateful {
  private final List<Integer> order;
  private final Random random;
  private int next;
  private long passes;

  /**
   * @param items size of the data set
   */
  public BatchOrder(int items, Random random) {
    this.order = new ArrayList<>(IntStream.range(0, items).boxed().toList());
    this.random = random;
    this.next = items;
  }

  /** Numbers of the next {@code count} items; a batch may reach into the next pass. */
  public int[] next(int count) {
    int[] batch = new int[count];
    for (int i = 0; i < count; i++) {
      if (next == order.size()) {
        shuffle();
      }
      batch[i] = order.get(next++);
    }
    return batch;
  }

  private void shuffle() {
    Collections.shuffle(order, random);
    next = 0;
    passes++;
  }

  @Override
  public State state() {
    return State.builder().put("passes", passes).put("next", next).build();
  }

  /** Shuffles as often as was shuffled before: order and generator are then as they were. */
  @Override
  public void restore(State state) {
    long begun = state.number("passes");
    while (passes < begun) {
      shuffle();
    }
    next = Math.toIntExact(state.number("next"));
  }
}
