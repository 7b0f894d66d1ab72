package org.fedsllm.app.optimize;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.radio.BandPlan;

/**
 * Sets a client's share by hand and locks it there: previewed while it moves, one edit when it is
 * let go. FX thread only.
 */
public final class ShareDrag {
  private final ProjectSession session;
  private final ReadOnlyObjectProperty<PlanSnapshot> plan;
  private Grabbed grabbed;

  /** The share that moves, and where it is. */
  private record Grabbed(
      String client, Link link, boolean oneShare, ShareLimits limits, Optional<Double> hertz) {
    Grabbed at(double now) {
      return new Grabbed(client, link, oneShare, limits, Optional.of(now));
    }

    LockedShare lock(double now) {
      return new LockedShare(client, link, now);
    }
  }

  public ShareDrag(ProjectSession session, ReadOnlyObjectProperty<PlanSnapshot> plan) {
    this.session = session;
    this.plan = plan;
  }

  /** Whether a share is being moved. */
  public boolean active() {
    return grabbed != null;
  }

  /** Takes the share of {@code client} on {@code link}. */
  public void grab(String client, Link link) {
    PlanSnapshot now = plan.get();
    boolean oneShare = now.problem().band() instanceof BandPlan.Shared;
    Link own = oneShare ? Link.MAIN : link;
    ShareLimits limits = ShareLimits.of(now, client, own);
    grabbed = new Grabbed(client, own, oneShare, limits, Optional.empty());
  }

  /**
   * Moves the share that was taken to {@code hertz}, or as near as can be.
   *
   * @return its value, and why it goes no further
   */
  public String move(double hertz) {
    if (isGone(grabbed.client())) {
      return "";
    }
    double now = grabbed.limits().nearest(hertz);
    grabbed = grabbed.at(now);
    session.preview(LockEdits.set(grabbed.lock(now), grabbed.oneShare()).change());
    String words =
        "%s %s\n%s, locked"
            .formatted(
                grabbed.client(),
                grabbed.oneShare() ? "share" : LockWords.link(grabbed.link()) + " link",
                Numbers.withUnit(now, "Hz"));
    return words + grabbed.limits().refusal(hertz).map(why -> "\n" + why).orElse("");
  }

  /** Lets the share go where it is, as one edit. */
  public void release() {
    Grabbed last = grabbed;
    grabbed = null;
    last.hertz()
        .filter(hertz -> !isGone(last.client()))
        .ifPresent(hertz -> session.apply(LockEdits.set(last.lock(hertz), last.oneShare())));
  }

  /** Gives up: everything is as before it was taken. */
  public void cancel() {
    grabbed = null;
    session.cancelPreview();
  }

  /** Frees a share that is locked; one that is free stays as it is. */
  public void unlock(String client, Link link) {
    plan.get()
        .lockOf(client, link)
        .ifPresent(lock -> session.apply(LockEdits.unlock(client, lock.link())));
  }

  /** Keeps the share that a plan gives. */
  void lock(String client, Link link, double planHz) {
    boolean oneShare = plan.get().problem().band() instanceof BandPlan.Shared;
    session.apply(LockEdits.lock(new LockedShare(client, oneShare ? Link.MAIN : link, planHz)));
  }

  /**
   * Sets the share at once.
   *
   * @throws IllegalArgumentException if it cannot be; the message says why
   */
  public void set(String client, Link link, double hertz) {
    grab(client, link);
    Grabbed asked = grabbed;
    grabbed = null;
    asked
        .limits()
        .refusal(hertz)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
    session.apply(LockEdits.set(asked.lock(hertz), asked.oneShare()));
  }

  /** An undo by the keyboard may take the client away while its bar is held. */
  private boolean isGone(String client) {
    return session.settled().stream()
        .flatMap(project -> project.scenario().clients().stream())
        .noneMatch(other -> other.id().equals(client));
  }
}
