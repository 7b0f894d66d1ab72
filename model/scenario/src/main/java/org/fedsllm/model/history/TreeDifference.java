package org.fedsllm.model.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The changes between two trees, as few and as deep inside as the addresses allow. */
final class TreeDifference {
  private final List<Change> changes = new ArrayList<>();

  private TreeDifference() {}

  static List<Change> between(JsonNode before, JsonNode after) {
    TreeDifference difference = new TreeDifference();
    difference.compare(ProjectPath.ROOT, before, after);
    return List.copyOf(difference.changes);
  }

  private void compare(ProjectPath path, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before instanceof ObjectNode old && after instanceof ObjectNode now) {
      compare(path, old, now);
    } else if (before instanceof ArrayNode old && after instanceof ArrayNode now) {
      compare(path, old, now);
    } else {
      changes.add(new Change.Set(path, after));
    }
  }

  private void compare(ProjectPath path, ObjectNode before, ObjectNode after) {
    before
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!after.has(name)) {
                changes.add(new Change.Remove(path.in(name)));
              }
            });
    for (Map.Entry<String, JsonNode> field : after.properties()) {
      JsonNode old = before.get(field.getKey());
      if (old == null) {
        changes.add(new Change.Set(path.in(field.getKey()), field.getValue()));
      } else {
        compare(path.in(field.getKey()), old, field.getValue());
      }
    }
  }

  private void compare(ProjectPath path, ArrayNode before, ArrayNode after) {
    if (Entries.haveIds(before) && Entries.haveIds(after) && inOrder(before, after)) {
      compareById(path, before, after);
    } else if (before.size() == after.size() && !Entries.haveIds(before)) {
      for (int i = 0; i < before.size(); i++) {
        compare(path.in(Integer.toString(i)), before.get(i), after.get(i));
      }
    } else {
      changes.add(new Change.Set(path, after));
    }
  }

  /** Whether some of the old entries, in their order, begin the new list and the rest is new. */
  private static boolean inOrder(ArrayNode before, ArrayNode after) {
    List<String> kept = new ArrayList<>(Entries.ids(before));
    List<String> now = Entries.ids(after);
    kept.retainAll(now);
    return !kept.isEmpty() && now.subList(0, kept.size()).equals(kept);
  }

  private void compareById(ProjectPath path, ArrayNode before, ArrayNode after) {
    List<String> old = Entries.ids(before);
    List<String> now = Entries.ids(after);
    for (String id : old) {
      if (!now.contains(id)) {
        changes.add(new Change.Remove(path.in(id)));
      }
    }
    for (int i = 0; i < now.size(); i++) {
      int was = old.indexOf(now.get(i));
      if (was < 0) {
        changes.add(new Change.Append(path, after.get(i)));
      } else {
        compare(path.in(now.get(i)), before.get(was), after.get(i));
      }
    }
  }
}
