package org.fedsllm.app.optimize;

import java.util.List;
import java.util.Optional;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.radio.BandPlan;

/**
 * What one client's share can be set to: what is locked for others stays theirs, and every other
 * upload keeps a hundredth of an equal share, since without any band it would never end.
 *
 * @param bandHz the band that the share is part of
 * @param band its name
 * @param lockedHz of it that others keep
 * @param needing how many free shares of others need some of it
 */
public record ShareLimits(
    double leastHz, double mostHz, double bandHz, String band, double lockedHz, int needing) {
  private static final double LEAST_OF_EQUAL = 0.01;

  /** The limits of {@code client}'s share on {@code link} in the project of {@code plan}. */
  public static ShareLimits of(PlanSnapshot plan, String client, Link link) {
    DelayProblem problem = plan.problem();
    Allocation equal = Allocation.equalShares(problem, 0.5);
    List<String> ids = plan.clientIds();
    double lockedHz = 0;
    double neededHz = 0;
    int needing = 0;
    for (int k = 0; k < ids.size(); k++) {
      for (Link other : Link.values()) {
        boolean own = ids.get(k).equals(client) && (other == link || isShared(problem));
        if (own || !competes(problem.band(), link, other) || !sends(problem, k, other)) {
          continue;
        }
        Optional<LockedShare> lock = plan.lockOf(ids.get(k), other);
        lockedHz += lock.map(LockedShare::bandwidthHz).orElse(0.0);
        neededHz += lock.isPresent() ? 0 : LEAST_OF_EQUAL * shareHz(equal, k, other);
        needing += lock.isPresent() ? 0 : 1;
      }
    }
    double bandHz = bandHz(problem.band(), link);
    double leastHz = LEAST_OF_EQUAL * shareHz(equal, ids.indexOf(client), link);
    double mostHz = Math.max(leastHz, bandHz - lockedHz - neededHz);
    return new ShareLimits(leastHz, mostHz, bandHz, name(problem.band(), link), lockedHz, needing);
  }

  /** The nearest share to {@code hertz} that can be. */
  public double nearest(double hertz) {
    return Math.max(leastHz, Math.min(mostHz, hertz));
  }

  /** Why {@code hertz} cannot be; empty if it can. */
  public Optional<String> refusal(double hertz) {
    if (hertz > mostHz) {
      return Optional.of(
          "At most %s of the %s's %s: %s."
              .formatted(hertz(mostHz), band, hertz(bandHz), whatOthersTake()));
    }
    return hertz < leastHz
        ? Optional.of(
            "At least %s, a hundredth of an equal share: with less the upload would hardly end."
                .formatted(hertz(leastHz)))
        : Optional.empty();
  }

  private String whatOthersTake() {
    String locked = lockedHz > 0 ? hertz(lockedHz) + " are locked" : "";
    String needed =
        needing == 0
            ? ""
            : needing == 1 ? "another share needs some" : needing + " other shares need some";
    return locked.isEmpty() || needed.isEmpty()
        ? (locked + needed).isEmpty() ? "that is all of it" : locked + needed
        : locked + ", and " + needed;
  }

  private static String hertz(double hertz) {
    return Numbers.withUnit(hertz, "Hz");
  }

  private static boolean isShared(DelayProblem problem) {
    return problem.band() instanceof BandPlan.Shared;
  }

  /** Whether shares of the two links are parts of one band; a shared band has one a client. */
  private static boolean competes(BandPlan band, Link link, Link other) {
    if (band instanceof BandPlan.Shared) {
      return other == Link.MAIN;
    }
    return band instanceof BandPlan.Pooled || link == other;
  }

  private static boolean sends(DelayProblem problem, int k, Link link) {
    ClientLoads loads = problem.clients();
    if (isShared(problem)) {
      return loads.activationBits(k) > 0 || loads.adapterBits(k) > 0;
    }
    return (link == Link.MAIN ? loads.activationBits(k) : loads.adapterBits(k)) > 0;
  }

  private static double shareHz(Allocation shares, int k, Link link) {
    return link == Link.MAIN ? shares.mainBandwidthHz(k) : shares.federatedBandwidthHz(k);
  }

  private static double bandHz(BandPlan band, Link link) {
    if (band instanceof BandPlan.Separate separate) {
      return link == Link.MAIN ? separate.mainBandwidthHz() : separate.federatedBandwidthHz();
    }
    return band.allBandwidthHz();
  }

  private static String name(BandPlan band, Link link) {
    return band instanceof BandPlan.Separate ? LockWords.link(link) + " band" : "band";
  }
}
