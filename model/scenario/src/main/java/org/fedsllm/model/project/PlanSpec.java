package org.fedsllm.model.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.unit.Check;

/**
 * Which optimizer makes the plan, which ones it is compared with, and what none of them may change.
 *
 * @param optimizer makes the plan that training follows
 * @param references compared with it, in the order of the charts
 * @param lockedShares bandwidths that clients keep; one a client and link at the most
 */
public record PlanSpec(
    OptimizerChoice optimizer,
    List<OptimizerChoice> references,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LockedShare> lockedShares) {

  public PlanSpec {
    Check.present("optimizer", optimizer, "of the plan");
    references = references == null ? List.of() : List.copyOf(references);
    lockedShares = lockedShares == null ? List.of() : List.copyOf(lockedShares);
    Set<List<Object>> seen = new HashSet<>();
    for (LockedShare lock : lockedShares) {
      if (!seen.add(List.of(lock.client(), lock.link()))) {
        throw new IllegalArgumentException(
            "The plan locks the %s share of client %s twice. Keep one of the two."
                .formatted(lock.link().name().toLowerCase(Locale.ROOT), lock.client()));
      }
    }
  }

  /** Nothing locked. */
  public PlanSpec(OptimizerChoice optimizer, List<OptimizerChoice> references) {
    this(optimizer, references, List.of());
  }

  /** The same locks for other optimizers. */
  public PlanSpec withOptimizers(OptimizerChoice other, List<OptimizerChoice> compared) {
    return new PlanSpec(other, compared, lockedShares);
  }

  /** With {@code lock} in place of an earlier one on the same link. */
  public PlanSpec locking(LockedShare lock) {
    List<LockedShare> locks = new ArrayList<>(lockedShares);
    locks.removeIf(other -> other.isOf(lock.client(), lock.link()));
    locks.add(lock);
    return new PlanSpec(optimizer, references, locks);
  }

  /** With each lock under the id that {@code now} gives its client. */
  PlanSpec renaming(UnaryOperator<String> now) {
    return new PlanSpec(
        optimizer,
        references,
        lockedShares.stream()
            .map(lock -> new LockedShare(now.apply(lock.client()), lock.link(), lock.bandwidthHz()))
            .toList());
  }

  /** Without the locks that {@code released} tells. */
  public PlanSpec unlocking(Predicate<LockedShare> released) {
    return new PlanSpec(
        optimizer, references, lockedShares.stream().filter(released.negate()).toList());
  }

  /** The lock of a client on a link, if there is one. */
  public Optional<LockedShare> lockOf(String client, Link link) {
    return lockedShares.stream().filter(lock -> lock.isOf(client, link)).findFirst();
  }
}
