package org.fedsllm.app.monkey;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** One kind of thing that a monkey does. FX thread only. */
@FunctionalInterface
interface Trick {

  /**
   * Does it once, to something in sight.
   *
   * @param chance where every choice comes from
   * @return what was done to what, for people to read; empty where there was nothing to do it to
   */
  Optional<String> play(RandomGenerator chance);
}
