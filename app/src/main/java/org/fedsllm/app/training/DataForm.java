package org.fedsllm.app.training;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.Disclosure;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.TextRow;
import org.fedsllm.app.control.Tooltips;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.training.DataChoices.Rows;
import org.fedsllm.app.training.DataChoices.Source;
import org.fedsllm.model.data.Columns;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.project.DataSpec;

/** The data: one line that opens into what they are, how they are read and dealt out. */
final class DataForm {
  private final DataChoices model;

  DataForm(DataChoices model) {
    this.model = model;
  }

  FormPane view() {
    FormPane form = new FormPane().add(source()).add(files()).add(format());
    columns(form);
    form.add(rows()).add(partition());
    form.optionalField("dirichlet-alpha", model.alpha())
        .optionalField("size-exponent", model.exponent())
        .add(
            word(
                "label",
                "Label",
                "Column or slot that rows are dealt out by, such as food. Empty takes their file.",
                model.label()))
        .field("held-out", model.heldOut())
        .field("evaluation-sequences", model.evaluated());
    return new FormPane()
        .heading("Data")
        .add(new Disclosure("data", "Data", model.summary(), form));
  }

  private Node source() {
    return new ChoiceField<>(
            "data-source",
            "Text",
            List.of(Source.values()),
            choice -> choice == Source.WORDNET ? "WordNet" : "my files",
            model.source(),
            model::choose)
        .explained(
            choice ->
                choice == Source.WORDNET
                    ? "Glosses of WordNet 3.1, which come with the product; their domains are"
                        + " labels (Miller 1995)."
                    : "Your own files, named relative to the project file where they lie beside"
                        + " it.");
  }

  private Node files() {
    Label names = new Label();
    names.setId("data-files");
    names.getStyleClass().add("form-reading");
    names.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    ObservableValue<List<String>> files =
        model.read(project -> DataEdits.files(project).map(DataSpec.Files::files).orElse(null));
    names.textProperty().bind(files.map(DataWords::files).orElse(""));
    var tooltip = Tooltips.wrapped("");
    tooltip.textProperty().bind(files.map(all -> String.join("\n", all)).orElse(""));
    names.setTooltip(tooltip);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button choose = new Button("Choose…");
    choose.setId("choose-files");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(event -> model.chooseFiles());
    HBox row = new HBox(8, names, gap, choose);
    row.getStyleClass().add("choice-field");
    row.setAlignment(Pos.CENTER_LEFT);
    FormPane.shownWhile(row, files.map(Objects::nonNull).orElse(false));
    return row;
  }

  private Node format() {
    ProjectChoice<TextFormat> format = model.format();
    return whileKnown(
        new ChoiceField<>(
                "data-format",
                "Format",
                List.of(TextFormat.values()),
                TextFormat::words,
                format.valueProperty(),
                format::choose)
            .wide()
            .explained(TextFormat::meaning),
        format);
  }

  private void columns(FormPane form) {
    ProjectChoice<Boolean> inTwo = model.inTwo();
    form.add(
            whileKnown(
                new ChoiceField<>(
                        "columns",
                        "Learned",
                        List.of(false, true),
                        two -> two ? "a completion" : "all of a text",
                        inTwo.valueProperty(),
                        inTwo::choose)
                    .explained(
                        two ->
                            two
                                ? "The prompt is only read; the loss counts the completion."
                                : "The loss counts every token."),
                inTwo))
        .add(
            column(
                "text",
                "Text column",
                Columns::text,
                (from, name) -> new Columns(name, null, null, from.label())))
        .add(
            column(
                "prompt",
                "Prompt column",
                Columns::prompt,
                (from, name) -> new Columns(null, name, from.completion(), from.label())))
        .add(
            column(
                "completion",
                "Completion",
                Columns::completion,
                (from, name) -> new Columns(null, from.prompt(), name, from.label())));
  }

  private Node column(
      String id,
      String name,
      Function<Columns, String> read,
      BiFunction<Columns, String, Columns> write) {
    return word(
        id + "-column", name, "The column, or the field of an object.", model.column(read, write));
  }

  private Node rows() {
    ProjectChoice<Rows> rows = model.rows();
    return whileKnown(
        new ChoiceField<>(
                "data-rows",
                "Rows",
                List.of(Rows.values()),
                choice -> choice == Rows.USUAL ? "as usual" : DataWords.name(choice.packing()),
                rows.valueProperty(),
                rows::choose)
            .explained(
                choice ->
                    choice == Rows.USUAL
                        ? "Paragraphs as running text, rows of all other formats packed whole."
                        : DataWords.meaning(choice.packing())),
        rows);
  }

  private Node partition() {
    ProjectChoice<PartitionSpec.Kind> partition = model.partition();
    return whileKnown(
        new ChoiceField<>(
                "partition",
                "Dealt out",
                DataChoices.partitions(),
                kind -> DataWords.name(kind, false),
                partition.valueProperty(),
                partition::choose)
            .explained(DataWords::meaning)
            .refusing(model.read(model::refusals).orElse(kind -> Optional.empty())),
        partition);
  }

  private static Node word(String id, String name, String meaning, ProjectChoice<String> choice) {
    TextRow row =
        new TextRow(
            id, name, meaning, choice.valueProperty(), choice.errorProperty(), choice::choose);
    return whileKnown(row, choice);
  }

  private static Node whileKnown(Node row, ProjectChoice<?> choice) {
    FormPane.shownWhile(row, choice.valueProperty().map(Objects::nonNull).orElse(false));
    return row;
  }
}
