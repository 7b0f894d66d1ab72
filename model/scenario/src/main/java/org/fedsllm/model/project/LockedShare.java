package org.fedsllm.model.project;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import org.fedsllm.model.unit.Check;

/**
 * A client's bandwidth on one link that no optimizer may change.
 *
 * @param client the client's id
 * @param link which of its uplinks; on a shared band either means the client's one bandwidth
 * @param bandwidthHz what the client keeps
 */
public record LockedShare(String client, Link link, double bandwidthHz) {

  /** The two uplinks of a client. */
  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  public enum Link {
    MAIN,
    FEDERATED
  }

  public LockedShare {
    String where = "of a locked share";
    Check.named("client", client, where);
    Check.present("link", link, where);
    Check.positive("bandwidthHz", bandwidthHz, where, "Take the lock away instead.");
  }

  /** Whether this is the lock of {@code clientId} on {@code uplink}. */
  public boolean isOf(String clientId, Link uplink) {
    return client.equals(clientId) && link == uplink;
  }
}
