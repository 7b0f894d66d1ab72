package org.fedsllm.app.optimize;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.project.Project;

/** What the selected plan chose for split and rank, and the way to take it over. */
final class DesignPane extends VBox {
  private final ProjectSession session;
  private final ComparisonViewModel model;
  private final ReadOnlyObjectProperty<PlanSnapshot> plan;
  private final Label words = new Label();
  private final Button use = new Button("Use this split and rank");

  DesignPane(ProjectSession session, PlanViewModel plan, ComparisonViewModel model) {
    this.session = session;
    this.model = model;
    this.plan = plan.planProperty();
    words.setId("design");
    words.getStyleClass().add("form-text");
    words.setWrapText(true);
    use.setId("use-design");
    use.setAccessibleHelp("Writes split and rank into the project; can be undone");
    getChildren().add(new FormPane().heading("Split and rank").add(words).add(use));
    model.selectedProperty().addListener((property, before, now) -> show(now));
    show(model.selectedProperty().get());
  }

  private void show(ComparisonRow row) {
    Optional<DesignChoice> chosen = model.designOf(row);
    setVisible(chosen.isPresent());
    setManaged(chosen.isPresent());
    chosen.ifPresent(
        choice -> {
          Project project = plan.get().project();
          words.setText(DesignWords.of(choice, project, row.name()));
          boolean usable = choice.differsFrom(project);
          use.setVisible(usable);
          use.setManaged(usable);
          use.setOnAction(
              event -> {
                words.requestFocus(); // the button goes; a field next to it would take Ctrl+Z
                session.apply(choice.use());
              });
        });
  }
}
