package org.fedsllm.app.charts;

import java.util.Set;

/**
 * Which bars of the bandwidth figure are locked, by the clients' numbers.
 *
 * @param main shares towards the main server; on a shared band the clients' one shares
 * @param federated shares towards the federated server
 */
public record LockedBars(Set<Integer> main, Set<Integer> federated) {
  /** Nothing is locked. */
  public static final LockedBars NONE = new LockedBars(Set.of(), Set.of());

  public LockedBars {
    main = Set.copyOf(main);
    federated = Set.copyOf(federated);
  }

  boolean any() {
    return !main.isEmpty() || !federated.isEmpty();
  }
}
