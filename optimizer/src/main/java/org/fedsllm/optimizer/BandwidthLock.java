package org.fedsllm.optimizer;

import org.fedsllm.model.unit.Check;

/**
 * A client's bandwidth on one uplink that no optimizer may change.
 *
 * @param client number of the client, from 0
 * @param uplink which of its links; on a shared band both mean the client's one bandwidth
 * @param bandwidthHz what it keeps
 */
public record BandwidthLock(int client, Uplink uplink, double bandwidthHz) {

  /** The two links of a client. */
  public enum Uplink {
    MAIN,
    FEDERATED
  }

  public BandwidthLock {
    Check.atLeast("client", client, 0, "of a bandwidth lock", "Clients are numbered from 0.");
    Check.present("uplink", uplink, "of a bandwidth lock");
    Check.positive("bandwidthHz", bandwidthHz, "of a bandwidth lock", "Release it instead.");
  }
}
