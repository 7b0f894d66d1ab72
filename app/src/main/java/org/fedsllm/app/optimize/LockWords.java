package org.fedsllm.app.optimize;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.radio.BandPlan;

/** Says in words what is locked. */
public final class LockWords {
  private static final int MOST_NAMED = 4;

  private LockWords() {}

  /** For example "c1 main 1.2 MHz". */
  public static String of(LockedShare lock) {
    return "%s %s %s"
        .formatted(lock.client(), link(lock.link()), Numbers.withUnit(lock.bandwidthHz(), "Hz"));
  }

  static String link(Link link) {
    return link == Link.MAIN ? "main" : "federated";
  }

  /** Why {@code locks} cannot be kept, and what to do. */
  static String impossible(List<LockedShare> locks, BandPlan band, String otherwise) {
    if (band instanceof BandPlan.Separate separate) {
      return over(locks, lock -> lock.link() == Link.MAIN, "main band", separate.mainBandwidthHz())
          .or(
              () ->
                  over(
                      locks,
                      lock -> lock.link() == Link.FEDERATED,
                      "federated band",
                      separate.federatedBandwidthHz()))
          .orElse(otherwise);
    }
    return band instanceof BandPlan.Shared
        ? otherwise
        : over(locks, lock -> true, "band", band.allBandwidthHz()).orElse(otherwise);
  }

  private static Optional<String> over(
      List<LockedShare> locks, Predicate<LockedShare> onBand, String name, double bandHz) {
    List<LockedShare> here = locks.stream().filter(onBand).toList();
    double lockedHz = here.stream().mapToDouble(LockedShare::bandwidthHz).sum();
    if (lockedHz < bandHz * (1 - 1e-12)) {
      return Optional.empty();
    }
    return Optional.of(
        "The locked shares (%s) take %s of the %s's %s and leave nothing for the other clients. Unlock them, or widen the band."
            .formatted(
                named(here),
                Numbers.withUnit(lockedHz, "Hz"),
                name,
                Numbers.withUnit(bandHz, "Hz")));
  }

  private static String named(List<LockedShare> locks) {
    String some =
        locks.stream().limit(MOST_NAMED).map(LockWords::of).collect(Collectors.joining(", "));
    int more = locks.size() - MOST_NAMED;
    return more > 0 ? some + " and " + more + " more" : some;
  }
}
