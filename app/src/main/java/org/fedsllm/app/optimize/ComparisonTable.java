package org.fedsllm.app.optimize;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.fedsllm.app.control.ControlColumn;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.control.TableSelection;
import org.fedsllm.app.control.TextColumn;
import org.fedsllm.app.optimize.ComparisonRow.Role;
import org.fedsllm.optimizer.Plan;

/** The optimizers side by side: who makes the plan, who is compared, and how they fare. */
final class ComparisonTable extends TableView<ComparisonRow> {
  private final ComparisonViewModel model;

  ComparisonTable(ComparisonViewModel model) {
    this.model = model;
    setId("optimizers");
    setAccessibleText("Optimizers side by side");
    getStyleClass().addAll("numbers-table", "dense");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    setPlaceholder(new Label(PlanWords.NO_PLAN));
    setItems(model.rows());
    getColumns().add(new ControlColumn<>("plan", "Makes the plan", 48, this::planButton));
    getColumns().add(new ControlColumn<>("vs.", "Compared with the plan", 44, this::compareBox));
    getColumns().add(words("optimizer", 164, ComparisonRow::name));
    getColumns().add(delay());
    getColumns().add(words("less by", 66, ComparisonTable::reduction));
    getColumns().add(words("energy", 64, ComparisonTable::energy, this::energyByClient));
    getColumns()
        .add(
            words(
                "η",
                54,
                row -> ofPlan(row, plan -> Numbers.brief(plan.localAccuracy())),
                row -> ofPlan(row, ComparisonTable::iterations)));
    getColumns()
        .add(
            words(
                "rounds",
                52,
                row ->
                    ofPlan(row, plan -> Numbers.brief(plan.totalDelayS() / plan.roundDelayS()))));
    getColumns()
        .add(
            words(
                "split · rank",
                78,
                row -> design(row, DesignChoice::brief),
                row -> design(row, DesignChoice::words)));
    getColumns().add(words("status", 108, ComparisonTable::status, ComparisonTable::statusDetail));
    number("η", "energy", "rounds", "less by", "split · rank");
    TableSelection.follow(
        this,
        model.selectedProperty(),
        row -> {
          if (row.entry().isPresent()) {
            model.select(row);
          }
        });
  }

  private void number(String... titles) {
    for (TableColumn<ComparisonRow, ?> column : getColumns()) {
      if (List.of(titles).contains(column.getText())) {
        column.getStyleClass().add("number-column");
      }
    }
  }

  private TableColumn<ComparisonRow, Double> delay() {
    TableColumn<ComparisonRow, Double> column = new TableColumn<>("T");
    column.getStyleClass().add("number-column");
    column.setComparator(Comparator.naturalOrder());
    column.setMinWidth(64);
    column.setPrefWidth(68);
    column.setCellValueFactory(
        row ->
            new ReadOnlyObjectWrapper<>(
                row.getValue().entry().map(PlanEntry::totalDelayS).orElse(Double.NaN)));
    column.setCellFactory(
        any -> new TextCell<>(s -> s.isNaN() ? "" : Numbers.brief(s) + " s", row -> ""));
    return column;
  }

  private static TableColumn<ComparisonRow, String> words(
      String title, double width, Function<ComparisonRow, String> text) {
    return words(title, width, text, text);
  }

  private static TableColumn<ComparisonRow, String> words(
      String title,
      double width,
      Function<ComparisonRow, String> text,
      Function<ComparisonRow, String> tip) {
    TableColumn<ComparisonRow, String> column = new TextColumn<>(title, width, text);
    column.setCellFactory(any -> new TextCell<>(Function.identity(), tip));
    return column;
  }

  private RadioButton planButton(ComparisonRow row) {
    RadioButton button = new RadioButton();
    button.setId("plan-with-" + row.id());
    button.setAccessibleText("Plan with " + row.name());
    button.setSelected(row.role() == Role.PLAN);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          model.makePlanWith(row.id());
        });
    return button;
  }

  private CheckBox compareBox(ComparisonRow row) {
    CheckBox box = new CheckBox();
    box.setId("compare-with-" + row.id());
    box.setAccessibleText("Compare with " + row.name());
    box.setSelected(row.role() != Role.UNUSED);
    box.setDisable(row.role() == Role.PLAN);
    box.setOnAction(event -> model.compareWith(row.id(), box.isSelected()));
    return box;
  }

  private String design(ComparisonRow row, Function<DesignChoice, String> words) {
    return model.designOf(row).map(words).orElse("");
  }

  private static String ofPlan(ComparisonRow row, Function<Plan, String> text) {
    return row.plan().map(text).orElse("");
  }

  private static String reduction(ComparisonRow row) {
    return row.reduction().isPresent() ? Numbers.percent(row.reduction().getAsDouble()) : "";
  }

  private static String status(ComparisonRow row) {
    return row.entry().map(entry -> PlanWords.status(entry.result())).orElse("not run");
  }

  private static String statusDetail(ComparisonRow row) {
    return row.entry()
        .map(
            entry ->
                "%s in %s%n%s"
                    .formatted(
                        PlanWords.statusWithGap(entry.result()),
                        Numbers.withUnit(entry.solveS(), "s"),
                        entry.result().info().message())
                    .strip())
        .orElse("Tick \"vs.\" to run it");
  }

  private static String iterations(Plan plan) {
    return Numbers.brief(plan.localIterations()) + " local iterations a round";
  }

  private static String energy(ComparisonRow row) {
    return row.entry()
        .flatMap(PlanEntry::energy)
        .map(use -> EnergyWords.joule(use.totalJ()))
        .orElse("");
  }

  /** Nothing while the row is of the project before a client came or went. */
  private String energyByClient(ComparisonRow row) {
    List<String> ids = model.clientIds();
    return row.entry()
        .flatMap(PlanEntry::energy)
        .filter(use -> use.clients().size() == ids.size())
        .map(use -> EnergyWords.byClient(ids, use))
        .orElse("");
  }

  /** A cell of plain text with more in its tooltip. */
  private static final class TextCell<T> extends TableCell<ComparisonRow, T> {
    private final Function<T, String> words;
    private final Function<ComparisonRow, String> more;

    TextCell(Function<T, String> words, Function<ComparisonRow, String> more) {
      this.words = words;
      this.more = more;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      String text = empty || item == null ? null : words.apply(item);
      setText(text);
      ComparisonRow row = getTableRow() == null ? null : getTableRow().getItem();
      String tip = text == null || row == null ? "" : more.apply(row);
      setTooltip(tip.isEmpty() ? null : new Tooltip(tip));
    }
  }
}
