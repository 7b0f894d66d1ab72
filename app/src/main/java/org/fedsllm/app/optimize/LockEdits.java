package org.fedsllm.app.optimize;

import org.fedsllm.app.session.Edit;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;

/** Edits of what no optimizer may change. */
public final class LockEdits {
  private LockEdits() {}

  /** The client keeps what {@code lock} says. */
  static Edit lock(LockedShare lock) {
    return new Edit(
        "Lock " + share(lock.client(), lock.link()),
        project -> project.withPlan(project.plan().locking(lock)));
  }

  /**
   * The client's share becomes what {@code lock} says and stays so.
   *
   * @param oneShare whether it serves both links, so that one lock must be left
   */
  static Edit set(LockedShare lock, boolean oneShare) {
    return new Edit(
        "Set " + share(lock.client(), lock.link()),
        project ->
            project.withPlan(
                project
                    .plan()
                    .unlocking(other -> oneShare && other.client().equals(lock.client()))
                    .locking(lock)));
  }

  /** The client's share on {@code link} is free again. */
  static Edit unlock(String client, Link link) {
    return new Edit(
        "Unlock " + share(client, link),
        project -> project.withPlan(project.plan().unlocking(lock -> lock.isOf(client, link))));
  }

  /** Every share is free again. */
  public static Edit unlockAll() {
    return new Edit(
        "Unlock all shares", project -> project.withPlan(project.plan().unlocking(lock -> true)));
  }

  private static String share(String client, Link link) {
    return LockWords.link(link) + " share of " + client;
  }
}
