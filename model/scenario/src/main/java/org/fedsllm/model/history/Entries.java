package org.fedsllm.model.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How the keys of a path lead through the tree of a project file. */
final class Entries {
  private static final String ID = "id";

  private Entries() {}

  /** Whether the entries of {@code list} are named by ids of their own, which differ. */
  static boolean haveIds(ArrayNode list) {
    Set<String> ids = new HashSet<>();
    for (JsonNode entry : list) {
      if (!entry.path(ID).isTextual() || !ids.add(entry.get(ID).textValue())) {
        return false;
      }
    }
    return !list.isEmpty();
  }

  /** The ids of {@code list}, in its order. */
  static List<String> ids(ArrayNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(entry -> ids.add(entry.path(ID).asText()));
    return ids;
  }

  /**
   * The value at {@code path}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static JsonNode find(JsonNode root, ProjectPath path) {
    JsonNode node = root;
    for (String key : path.keys()) {
      if (node instanceof ArrayNode array) {
        node = array.get(index(array, key, path));
      } else if (node.has(key)) {
        node = node.get(key);
      } else {
        throw missing(path, key, node);
      }
    }
    return node;
  }

  /**
   * The place of {@code key} in {@code list}: that of the entry with this id, or the number itself.
   *
   * @throws IllegalArgumentException if there is no such entry
   */
  static int index(ArrayNode list, String key, ProjectPath path) {
    if (haveIds(list) && ids(list).contains(key)) {
      return ids(list).indexOf(key);
    }
    if (key.matches("[0-9]{1,9}") && Integer.parseInt(key) < list.size()) {
      return Integer.parseInt(key);
    }
    throw missing(path, key, list);
  }

  static IllegalArgumentException missing(ProjectPath path, String key, JsonNode among) {
    return new IllegalArgumentException(
        "There is no %s at %s. There are %s.".formatted(key, path, known(among)));
  }

  private static String known(JsonNode among) {
    List<String> names = new ArrayList<>();
    if (among instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(names::add);
    } else if (among instanceof ArrayNode array && haveIds(array)) {
      names.addAll(ids(array));
    }
    return names.isEmpty() ? among.size() + " entries" : String.join(", ", names);
  }
}
