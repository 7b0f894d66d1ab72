package org.fedsllm.app.optimize;

import java.util.Optional;
import org.fedsllm.model.project.LockedShare.Link;

/**
 * What one client gets in the plan that is looked at.
 *
 * @param client its id
 * @param main its share towards the main server; on a shared band its one share
 * @param federated its share towards the federated server; empty on a shared band
 * @param energyJ what it spends over the whole training (EQ-14); NaN if not known
 */
public record ShareRow(String client, Share main, Optional<Share> federated, double energyJ) {

  /**
   * A share of a band.
   *
   * @param bandwidthHz NaN where the plan has none
   * @param locked whether no optimizer may change it
   */
  public record Share(Link link, double bandwidthHz, boolean locked) {

    /** Whether its lock can be turned: a share of nothing cannot be kept. */
    public boolean canToggle() {
      return locked || bandwidthHz > 0;
    }
  }
}
