package org.fedsllm.model.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedTreeTest {
  private static final double FIRST_GAUSSIAN_OF_SEED_42 = -0.7891510200524566;

  private final SeedTree seeds = new SeedTree(42);

  @Test
  void theSameNameGivesTheSameStream() {
    assertThat(seeds.stream("a", 1).nextLong()).isEqualTo(seeds.stream("a", 1).nextLong());
  }

  @Test
  void namesSeedsAndBranchesAreApart() {
    long here = seeds.stream("a").nextLong();

    assertThat(seeds.stream("b").nextLong()).isNotEqualTo(here);
    assertThat(new SeedTree(43).stream("a").nextLong()).isNotEqualTo(here);
    assertThat(seeds.branch("x").stream("a").nextLong()).isNotEqualTo(here);
    assertThat(seeds.stream("ab", "c").nextLong()).isNotEqualTo(seeds.stream("a", "bc").nextLong());
  }

  @Test
  void firstDrawsNeverChange() {
    // Runs recorded by earlier versions must be repeatable.
    assertThat(seeds.stream("shadowing", "c1", "main").nextGaussian())
        .isEqualTo(FIRST_GAUSSIAN_OF_SEED_42);
  }
}
