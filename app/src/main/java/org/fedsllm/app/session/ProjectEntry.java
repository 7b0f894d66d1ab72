package org.fedsllm.app.session;

import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.model.project.Project;

/**
 * A quantity of the open project, ready for a field: it follows the project, and what is typed
 * becomes an edit that can be undone. The session does not keep it: it lives as long as its field,
 * so that forms of plug-ins go with their plug-in.
 */
public final class ProjectEntry {
  private ProjectEntry() {}

  /**
   * @param read the quantity in SI; NaN where the project has none
   * @param write the project with another value; may throw {@link IllegalArgumentException}, whose
   *     message then stands at the field
   */
  public static QuantityEntry of(
      ProjectSession session,
      Quantity quantity,
      ToDoubleFunction<Project> read,
      BiFunction<Project, Double, Project> write) {
    String name = "Change " + quantity.name().toLowerCase();
    QuantityEntry entry =
        new QuantityEntry(
            quantity,
            value -> session.apply(new Edit(name, project -> write.apply(project, value))));
    ChangeListener<Project> following = (property, before, now) -> entry.show(value(now, read));
    session.projectProperty().addListener(new WeakChangeListener<>(following));
    entry.keep(following);
    entry.show(value(session.projectProperty().get(), read));
    return entry;
  }

  private static double value(Project project, ToDoubleFunction<Project> read) {
    return project == null ? Double.NaN : read.applyAsDouble(project);
  }
}
