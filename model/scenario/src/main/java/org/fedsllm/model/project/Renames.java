package org.fedsllm.model.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Scenario;

/** Which clients have a new id from one scenario to the next. Immutable. */
final class Renames {
  private final Map<String, String> nowByBefore = new HashMap<>();

  private Renames() {}

  /**
   * A client is renamed if the one in its place is the same but for the id, and if its old id is
   * nobody's now. Where clients come or go nobody is: their places no longer tell who is who.
   */
  static Renames between(Scenario before, Scenario after) {
    Renames renames = new Renames();
    List<Client> old = before.clients();
    List<Client> now = after.clients();
    for (int k = 0; old.size() == now.size() && k < now.size(); k++) {
      Client was = old.get(k);
      Client is = now.get(k);
      if (!was.equals(is) && is.equals(was.withId(is.id())) && after.client(was.id()).isEmpty()) {
        renames.nowByBefore.put(was.id(), is.id());
      }
    }
    return renames;
  }

  /** The id that the client {@code before} has now. */
  String now(String before) {
    return nowByBefore.getOrDefault(before, before);
  }
}
