package org.fedsllm.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchOrderTest {

  @Test
  void everyPassReadsEverythingOnce() {
    BatchOrder order = new BatchOrder(7, new Random(1));
    for (int pass = 0; pass < 3; pass++) {
      assertThat(order.next(7)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
    }
  }

  @Test
  void batchesRunOnFromPassToPass() {
    BatchOrder order = new BatchOrder(5, new Random(1));
    int[] counts = new int[5];
    for (int batch = 0; batch < 10; batch++) {
      IntStream.of(order.next(3)).forEach(item -> counts[item]++);
    }
    assertThat(counts).containsOnly(6);
  }

  @Test
  void passesAreShuffledAnew() {
    BatchOrder order = new BatchOrder(20, new Random(1));
    Set<List<Integer>> passes = new HashSet<>();
    for (int pass = 0; pass < 5; pass++) {
      passes.add(IntStream.of(order.next(20)).boxed().toList());
    }
    assertThat(passes).hasSize(5);
  }

  @Test
  void restoredOrderGoesOnWhereTheOtherStopped() {
    BatchOrder saved = new BatchOrder(7, new Random(1));
    for (int batch = 0; batch < 6; batch++) {
      saved.next(3);
    }
    BatchOrder restored = new BatchOrder(7, new Random(1));
    restored.restore(saved.state());
    for (int batch = 0; batch < 10; batch++) {
      assertThat(restored.next(4)).containsExactly(saved.next(4));
    }
  }
}
