package org.fedsllm.app.shell;

import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.fedsllm.app.optimize.CurrentOptimizers;
import org.fedsllm.app.optimize.PlanEdits;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.project.Project;
import org.fedsllm.optimizer.OptimizerProvider;

/** Chooses the optimizer that makes the plan. */
final class OptimizerBox extends ComboBox<OptimizerProvider> {
  private static final String MEANING = "The optimizer that makes the plan";
  private static final double WIDTH = 168;
  private static final double LEAST_WIDTH = 112;

  private final ProjectSession session;
  private final CurrentOptimizers optimizers;

  OptimizerBox(ProjectSession session, CurrentOptimizers optimizers) {
    super(FXCollections.observableArrayList(optimizers.catalog().providers()));
    this.session = session;
    this.optimizers = optimizers;
    setId("optimizer");
    setAccessibleText("Optimizer");
    setTooltip(new Tooltip(MEANING));
    setPrefWidth(WIDTH);
    setMinWidth(LEAST_WIDTH);
    setConverter(names());
    session.projectProperty().addListener((property, before, now) -> show(now));
    optimizers.installedProperty().addListener((property, before, now) -> offerAnew());
    setOnAction(event -> choose(getValue()));
    show(session.projectProperty().get());
  }

  private void offerAnew() {
    getItems().setAll(optimizers.catalog().providers());
    show(session.projectProperty().get());
  }

  private void show(Project project) {
    OptimizerProvider chosen =
        project == null
            ? null
            : optimizers.catalog().find(project.plan().optimizer().id()).orElse(null);
    setValue(chosen);
    getTooltip().setText(chosen == null ? MEANING : MEANING + ":\n" + chosen.name());
  }

  private void choose(OptimizerProvider provider) {
    Project project = session.projectProperty().get();
    if (provider == null || project == null || isChosen(project, provider)) {
      return;
    }
    session.apply(PlanEdits.planWith(provider.id(), provider.name()));
  }

  private static boolean isChosen(Project project, OptimizerProvider provider) {
    return project.plan().optimizer().id().equals(provider.id());
  }

  private static StringConverter<OptimizerProvider> names() {
    return new StringConverter<>() {
      @Override
      public String toString(OptimizerProvider provider) {
        return provider == null ? "" : provider.name();
      }

      @Override
      public OptimizerProvider fromString(String name) {
        throw new UnsupportedOperationException("The box is not editable.");
      }
    };
  }
}
