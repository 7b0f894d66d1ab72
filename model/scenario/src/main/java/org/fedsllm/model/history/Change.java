package org.fedsllm.model.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;

/**
 * One change of one value. As text it is a line: {@code set scenario.clients.c7.position.xM 120.0},
 * {@code append scenario.clients {…}}, {@code remove scenario.clients.c3}. Values are JSON; a word
 * that is no JSON stands for itself.
 */
public sealed interface Change {
  /** The value, or the list, that changes. */
  ProjectPath path();

  /** Gives a field or an entry that is there another value, or an object a new field. */
  record Set(ProjectPath path, JsonNode value) implements Change {
    @Override
    public String toString() {
      return "set " + path + " " + value;
    }
  }

  /** Adds an entry at the end of a list. */
  record Append(ProjectPath path, JsonNode value) implements Change {
    @Override
    public String toString() {
      return "append " + path + " " + value;
    }
  }

  /** Takes a field or an entry away. */
  record Remove(ProjectPath path) implements Change {
    @Override
    public String toString() {
      return "remove " + path;
    }
  }

  /**
   * The change that {@code line} spells.
   *
   * @throws IllegalArgumentException if it spells none
   */
  static Change parse(String line) {
    Matcher parts = LineParts.PATTERN.matcher(line.strip());
    if (!parts.matches()
        || parts.group("verb").equals("remove") != (parts.group("value") == null)) {
      throw new IllegalArgumentException(
          "\"%s\" is no change. Write \"set PATH VALUE\", \"append PATH VALUE\" or \"remove PATH\"."
              .formatted(line.strip()));
    }
    ProjectPath path = ProjectPath.parse(parts.group("path"));
    return switch (parts.group("verb")) {
      case "set" -> new Set(path, LineParts.value(parts.group("value")));
      case "append" -> new Append(path, LineParts.value(parts.group("value")));
      default -> new Remove(path);
    };
  }
}
