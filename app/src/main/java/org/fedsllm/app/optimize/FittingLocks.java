package org.fedsllm.app.optimize;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fedsllm.app.session.Edit;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.BandPlan;

/**
 * Makes locked shares fit their band again: those of a band that is locked beyond what as many
 * clients would get by equal sharing all shrink by one factor, which leaves room for the others.
 */
public final class FittingLocks {
  private FittingLocks() {}

  /** The edit, which can be undone. */
  public static Edit edit() {
    return new Edit("Normalise locked shares", FittingLocks::fitted);
  }

  private static Project fitted(Project project) {
    BandPlan band = project.scenario().radio().band();
    int clients = project.scenario().clients().size();
    if (band instanceof BandPlan.Separate) {
      Project main =
          shrunk(project, lock -> lock.link() == Link.MAIN, band.equalMainShareHz(clients));
      return shrunk(
          main, lock -> lock.link() == Link.FEDERATED, band.equalFederatedShareHz(clients));
    }
    return shrunk(project, lock -> true, band.equalMainShareHz(clients));
  }

  private static Project shrunk(
      Project project, Predicate<LockedShare> onBand, double equalShareHz) {
    List<LockedShare> locks = project.plan().lockedShares().stream().filter(onBand).toList();
    boolean oneShare = project.scenario().radio().band() instanceof BandPlan.Shared;
    Set<String> counted = new HashSet<>();
    double lockedHz = 0;
    int shares = 0;
    for (LockedShare lock : locks) {
      if (!oneShare || counted.add(lock.client())) {
        lockedHz += lock.bandwidthHz();
        shares++;
      }
    }
    double factor = shares * equalShareHz / lockedHz;
    if (!(factor < 1)) {
      return project;
    }
    Project fitted = project;
    for (LockedShare lock : locks) {
      LockedShare smaller =
          new LockedShare(lock.client(), lock.link(), lock.bandwidthHz() * factor);
      fitted = fitted.withPlan(fitted.plan().locking(smaller));
    }
    return fitted;
  }
}
