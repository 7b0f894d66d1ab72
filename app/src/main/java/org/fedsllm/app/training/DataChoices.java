package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.ProjectEntry;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.data.Columns;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.data.RowPacking;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.training.data.WordNet;

/** The project's data, a choice at a time; each change can be undone. FX thread only. */
final class DataChoices {
  private static final int FIRST_DOMAINS = 8;

  /** Whose text is trained on. */
  enum Source {
    WORDNET,
    FILES
  }

  /** How rows become sequences; the first stands for the format's usual way. */
  enum Rows {
    USUAL(null),
    CONTINUOUS(RowPacking.CONTINUOUS),
    PACKED(RowPacking.PACKED),
    APART(RowPacking.APART);

    private final RowPacking packing;

    Rows(RowPacking packing) {
      this.packing = packing;
    }

    RowPacking packing() {
      return packing;
    }

    private static Rows of(RowPacking packing) {
      return packing == null ? USUAL : valueOf(packing.name());
    }
  }

  private final ProjectSession session;
  private final Supplier<List<Path>> whichFiles;
  private final Supplier<Path> folder;

  /**
   * @param whichFiles asks the user; none leaves the project as it is
   * @param folder that the project's paths are relative to
   */
  DataChoices(ProjectSession session, Supplier<List<Path>> whichFiles, Supplier<Path> folder) {
    this.session = session;
    this.whichFiles = whichFiles;
    this.folder = folder;
  }

  /** The data in one line; empty where there are none. */
  ObservableValue<String> summary() {
    return read(project -> data(project).map(DataWords::summary).orElse("")).orElse("");
  }

  /** Something of the project that follows it; {@code null} while no project is open. */
  <T> ObservableValue<T> read(Function<Project, T> read) {
    return session.projectProperty().map(read);
  }

  /** Whose text it is; {@code null} where there is none. */
  ObservableValue<Source> source() {
    return read(project -> data(project).map(DataChoices::source).orElse(null));
  }

  /** Takes WordNet's first domains, or asks for files; without an answer nothing changes. */
  void choose(Source chosen) {
    if (chosen == source().getValue()) {
      return;
    }
    if (chosen == Source.FILES) {
      chooseFiles();
    } else {
      List<String> domains = WordNet.domains().subList(0, FIRST_DOMAINS);
      session.apply(new Edit("Change text", from -> DataEdits.withWordNet(from, domains)));
    }
  }

  /** Asks for other files and takes them. */
  void chooseFiles() {
    List<Path> chosen = whichFiles.get();
    if (!chosen.isEmpty()) {
      Path from = folder.get();
      session.apply(
          new Edit("Choose files", project -> DataEdits.withFilesOf(project, chosen, from)));
    }
  }

  ProjectChoice<TextFormat> format() {
    return new ProjectChoice<>(
        session,
        "Change format",
        project ->
            DataEdits.files(project).map(files -> TextFormat.of(files.format())).orElse(null),
        DataEdits::withFormat);
  }

  ProjectChoice<Rows> rows() {
    return new ProjectChoice<>(
        session,
        "Change rows",
        project -> DataEdits.files(project).map(files -> Rows.of(files.rows())).orElse(null),
        (project, rows) -> DataEdits.withRows(project, rows.packing()));
  }

  /** Whether a completion is learned and its prompt only read; {@code null} without columns. */
  ProjectChoice<Boolean> inTwo() {
    return new ProjectChoice<>(
        session,
        "Change columns",
        project -> columns(project).map(columns -> columns.text() == null).orElse(null),
        (project, inTwo) ->
            DataEdits.withColumns(
                project,
                from ->
                    inTwo
                        ? new Columns(null, "prompt", "completion", from.label())
                        : new Columns("text", null, null, from.label())));
  }

  /** One column's name; {@code null} where there is no such column. */
  ProjectChoice<String> column(
      Function<Columns, String> read, BiFunction<Columns, String, Columns> write) {
    return new ProjectChoice<>(
        session,
        "Change columns",
        project -> columns(project).map(read).orElse(null),
        (project, name) ->
            name.isEmpty()
                ? project // every column that is read must have a name
                : DataEdits.withColumns(project, columns -> write.apply(columns, name)));
  }

  /** What rows are dealt out by; empty for their file, {@code null} without labels. */
  ProjectChoice<String> label() {
    return new ProjectChoice<>(
        session,
        "Change label",
        project ->
            DataEdits.files(project)
                .filter(files -> TextFormat.labelled(files.format()))
                .map(files -> Optional.ofNullable(TextFormat.label(files.format())).orElse(""))
                .orElse(null),
        (project, label) ->
            DataEdits.withRowFormat(
                project, format -> TextFormat.withLabel(format, label.isEmpty() ? null : label)));
  }

  ProjectChoice<PartitionSpec.Kind> partition() {
    return new ProjectChoice<>(
        session,
        "Change partition",
        project -> data(project).map(data -> DataEdits.partition(data).kind()).orElse(null),
        (project, kind) -> DataEdits.with(project, data -> DataEdits.dealtOut(data, kind)));
  }

  /** Why the text cannot be dealt out so; empty where it can. */
  Function<PartitionSpec.Kind, Optional<String>> refusals(Project project) {
    return kind -> {
      if (kind != PartitionSpec.Kind.BY_FILE || data(project).isEmpty()) {
        return Optional.empty();
      }
      int clients = project.scenario().clients().size();
      return DataEdits.files(project).filter(files -> files.files().size() == clients).isPresent()
          ? Optional.empty()
          : Optional.of("needs " + clients + " files");
    };
  }

  QuantityEntry alpha() {
    return parameter(Quantities.DIRICHLET_ALPHA, PartitionSpec::alpha, PartitionSpec::dirichlet);
  }

  QuantityEntry exponent() {
    return parameter(Quantities.SIZE_EXPONENT, PartitionSpec::exponent, PartitionSpec::powerLaw);
  }

  QuantityEntry heldOut() {
    return entry(
        Quantities.HELD_OUT,
        project -> TrainingEdits.read(project, training -> training.data().heldOutShare()),
        TrainingEdits::withHeldOutShare);
  }

  QuantityEntry evaluated() {
    return entry(
        Quantities.EVALUATION_SEQUENCES,
        project -> TrainingEdits.read(project, TrainingSpec::evaluationSequences),
        (project, count) -> TrainingEdits.withEvaluationSequences(project, count.intValue()));
  }

  private QuantityEntry parameter(
      Quantity quantity,
      Function<PartitionSpec, Double> read,
      Function<Double, PartitionSpec> write) {
    return entry(
        quantity,
        project -> data(project).map(DataEdits::partition).map(read).orElse(Double.NaN),
        (project, value) ->
            DataEdits.with(project, data -> data.withPartition(write.apply(value))));
  }

  private QuantityEntry entry(
      Quantity quantity,
      ToDoubleFunction<Project> read,
      BiFunction<Project, Double, Project> write) {
    return ProjectEntry.of(session, quantity, read, write);
  }

  private static Optional<DataSpec> data(Project project) {
    return project.trainable().map(TrainingSpec::data);
  }

  private static Source source(DataSpec data) {
    return data instanceof DataSpec.WordNet ? Source.WORDNET : Source.FILES;
  }

  private static Optional<Columns> columns(Project project) {
    return DataEdits.files(project).flatMap(files -> TextFormat.columns(files.format()));
  }

  /** The partitions that the form offers; given shares only where the file gives them. */
  static List<PartitionSpec.Kind> partitions() {
    return Stream.of(PartitionSpec.Kind.values())
        .filter(kind -> kind != PartitionSpec.Kind.SHARES)
        .toList();
  }
}
