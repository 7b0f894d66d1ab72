package org.fedsllm.model.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectFormatException;
import org.fedsllm.model.project.ProjectStore;

/** From two projects to the changes between them, and from a project and changes to the next. */
public final class Changes {
  private final ProjectStore store;

  /** Spells projects as {@code store} does. */
  public Changes(ProjectStore store) {
    this.store = store;
  }

  /** What makes {@code after} of {@code before}: applied there, they give an equal project. */
  public List<Change> between(Project before, Project after) {
    return TreeDifference.between(store.toTree(before), store.toTree(after));
  }

  /**
   * {@code project} after {@code changes}, which may pass through states that are no project.
   *
   * @throws IllegalArgumentException if a change has no place in it
   * @throws ProjectFormatException if the outcome is no project
   */
  public Project apply(Project project, List<Change> changes) throws ProjectFormatException {
    JsonNode root = store.toTree(project);
    for (Change change : changes) {
      apply(root, change);
    }
    return store.fromTree(root, "The changed project");
  }

  private static void apply(JsonNode root, Change change) {
    if (change instanceof Change.Append append) {
      JsonNode list = Entries.find(root, append.path());
      if (!(list instanceof ArrayNode array)) {
        throw new IllegalArgumentException(
            "%s is no list, so nothing can be appended to it. Set it instead."
                .formatted(append.path()));
      }
      array.add(append.value().deepCopy());
      return;
    }
    JsonNode owner = Entries.find(root, change.path().owner());
    String key = change.path().last();
    if (owner instanceof ObjectNode object) {
      apply(object, key, change);
    } else if (owner instanceof ArrayNode array) {
      apply(array, Entries.index(array, key, change.path()), change);
    } else {
      throw new IllegalArgumentException(
          "%s is a single value and has no %s. Check the path."
              .formatted(change.path().owner(), key));
    }
  }

  private static void apply(ObjectNode object, String field, Change change) {
    if (change instanceof Change.Set set) {
      object.set(field, set.value().deepCopy());
    } else if (object.remove(field) == null) {
      throw Entries.missing(change.path(), field, object);
    }
  }

  private static void apply(ArrayNode array, int index, Change change) {
    if (change instanceof Change.Set set) {
      array.set(index, set.value().deepCopy());
    } else {
      array.remove(index);
    }
  }
}
