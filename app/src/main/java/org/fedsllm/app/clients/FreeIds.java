package org.fedsllm.app.clients;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fedsllm.model.scenario.Client;

/** Names for new clients: c1, c2, … as far as they are free. Each name is given once. */
public final class FreeIds {
  private final Set<String> taken = new HashSet<>();
  private int number = 1;

  private FreeIds() {}

  /** Names that none of {@code clients} has. */
  public static FreeIds beside(List<Client> clients) {
    FreeIds ids = new FreeIds();
    clients.forEach(client -> ids.taken.add(client.id()));
    return ids;
  }

  /** The first free name; it is not free any more. */
  public String next() {
    while (!taken.add("c" + number)) {
      number++;
    }
    return "c" + number;
  }

  /** {@code wanted} if it is free, else the first free name. */
  public String nextLike(String wanted) {
    return taken.add(wanted) ? wanted : next();
  }
}
