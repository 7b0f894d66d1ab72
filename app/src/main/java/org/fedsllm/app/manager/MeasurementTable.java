package org.fedsllm.app.manager;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.optimizer.conformance.ConformanceReport;
import org.fedsllm.optimizer.conformance.Measurement;

/** How the optimizers of a plug-in did on each standard problem. */
final class MeasurementTable extends TableView<MeasurementTable.Line> {

  /** One optimizer on one problem. */
  record Line(String optimizer, Measurement measured) {}

  private final TableColumn<Line, String> optimizer = words("optimizer", 120, Line::optimizer);

  MeasurementTable() {
    setId("plugin-measurements");
    setAccessibleText("Standard problems");
    getStyleClass().addAll("numbers-table", "dense");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    setPlaceholder(
        new Label("A check shows here how far it is from the proved optimum, problem by problem."));
    getColumns().add(optimizer);
    getColumns().add(words("problem", 200, line -> line.measured().problem()));
    getColumns().add(number("clients", 64, m -> (double) m.clients(), Numbers::brief));
    getColumns().add(number("T", 88, Measurement::delayS, MeasurementTable::delay));
    getColumns().add(number("optimum", 88, Measurement::optimumS, MeasurementTable::delay));
    getColumns().add(number("gap", 80, Measurement::relativeGap, ReportWords::gap));
    getColumns().add(number("solved in", 88, Measurement::solveS, s -> Numbers.withUnit(s, "s")));
  }

  /** Shows the measurements of {@code reports}. */
  void show(List<ConformanceReport> reports) {
    optimizer.setVisible(reports.size() > 1);
    getItems()
        .setAll(
            reports.stream()
                .flatMap(
                    report ->
                        report.measurements().stream()
                            .map(measured -> new Line(report.optimizer(), measured)))
                .toList());
  }

  private static String delay(double delayS) {
    return Double.isFinite(delayS) ? Numbers.brief(delayS) + " s" : "no plan";
  }

  private static TableColumn<Line, String> words(
      String title, double width, Function<Line, String> text) {
    TableColumn<Line, String> column = new TableColumn<>(title);
    column.setMinWidth(width / 2);
    column.setPrefWidth(width);
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(text.apply(line.getValue())));
    return column;
  }

  private static TableColumn<Line, Double> number(
      String title,
      double width,
      Function<Measurement, Double> value,
      Function<Double, String> text) {
    TableColumn<Line, Double> column = new TableColumn<>(title);
    column.getStyleClass().add("number-column");
    column.setComparator(Comparator.naturalOrder());
    column.setMinWidth(width / 2);
    column.setPrefWidth(width);
    column.setCellValueFactory(
        line -> new ReadOnlyObjectWrapper<>(value.apply(line.getValue().measured())));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(Double item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : text.apply(item));
              }
            });
    return column;
  }
}
