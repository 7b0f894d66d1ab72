package org.fedsllm.app.training;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.ProjectEntry;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;

/** The form of the data: how they are dealt out, and what of them is held out. */
final class DataForm {
  private final ProjectSession session;

  DataForm(ProjectSession session) {
    this.session = session;
  }

  FormPane view() {
    ProjectChoice<PartitionSpec.Kind> partition =
        new ProjectChoice<>(
            session, "Change partition", TrainingEdits::partition, TrainingEdits::withPartition);
    ChoiceField<PartitionSpec.Kind> field =
        new ChoiceField<>(
            "partition",
            "Text",
            TrainingEdits.PARTITIONS,
            choice -> choice == PartitionSpec.Kind.BY_DOMAIN ? "by domain" : "shuffled (IID)",
            partition.valueProperty(),
            partition::choose);
    FormPane.shownWhile(field, partition.valueProperty().map(Objects::nonNull).orElse(false));
    return new FormPane()
        .heading("Data")
        .add(field)
        .field(
            "held-out",
            entry(
                Quantities.HELD_OUT,
                project -> TrainingEdits.read(project, t -> t.data().heldOutShare()),
                TrainingEdits::withHeldOutShare))
        .field(
            "evaluation-sequences",
            entry(
                Quantities.EVALUATION_SEQUENCES,
                project -> TrainingEdits.read(project, TrainingSpec::evaluationSequences),
                (project, count) ->
                    TrainingEdits.withEvaluationSequences(project, count.intValue())));
  }

  private QuantityEntry entry(
      Quantity quantity,
      ToDoubleFunction<Project> read,
      BiFunction<Project, Double, Project> write) {
    return ProjectEntry.of(session, quantity, read, write);
  }
}
