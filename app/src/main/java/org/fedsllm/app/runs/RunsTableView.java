package org.fedsllm.app.runs;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.model.run.RoundRecord;

/** The runs, one a row; several can be chosen. */
final class RunsTableView extends TableView<KeptRun> {
  private static final int MINUTES = 16;

  private final RunBrowser browser;
  private boolean following;

  /**
   * @param delete puts the chosen runs aside
   */
  RunsTableView(RunBrowser browser, Runnable delete) {
    this.browser = browser;
    setId("runs-table");
    setAccessibleText("Runs");
    getStyleClass().addAll("numbers-table", "dense");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    setPlaceholder(new Label("No run here. Train, or clear the filter."));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getColumns().add(words("run", 108, KeptRun::name));
    getColumns().add(words("started", 136, RunsTableView::started));
    getColumns().add(number("seed", 72, run -> run.record().provenance().seed()));
    getColumns().add(words("plan", 148, run -> run.record().main().plan()));
    getColumns().add(number("rounds", 72, KeptRun::rounds));
    getColumns().add(figure("perplexity", 88, run -> Numbers.brief(run.finalPerplexity())));
    getColumns().add(figure("simulated", 96, run -> Numbers.delay(last(run).simulatedS())));
    getColumns().add(words("end", 96, run -> RunWords.end(run.record().main())));
    getColumns().add(words("tags", 136, run -> run.labels().tagsTyped()));
    setItems(browser.rows());
    getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<KeptRun>) change -> tell());
    browser.chosenProperty().addListener((property, before, now) -> show(now));
    show(browser.chosenProperty().get());
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            delete.run();
          }
        });
  }

  private void tell() {
    if (!following) {
      browser.choose(
          List.copyOf(
              getSelectionModel().getSelectedItems().stream().filter(r -> r != null).toList()));
    }
  }

  private void show(List<KeptRun> chosen) {
    following = true;
    if (!List.copyOf(getSelectionModel().getSelectedItems()).equals(chosen)) {
      getSelectionModel().clearSelection();
      chosen.forEach(run -> getSelectionModel().select(run));
    }
    following = false;
  }

  private static RoundRecord last(KeptRun run) {
    return run.record().main().last();
  }

  /** Date and time to the minute. */
  private static String started(KeptRun run) {
    String at = run.record().provenance().startedAt();
    return at.substring(0, Math.min(MINUTES, at.length())).replace('T', ' ');
  }

  private static TableColumn<KeptRun, String> words(
      String title, double width, Function<KeptRun, String> text) {
    return column(title, width, text);
  }

  /** A number in words, aligned as numbers are. */
  private static TableColumn<KeptRun, String> figure(
      String title, double width, Function<KeptRun, String> text) {
    return aligned(column(title, width, text));
  }

  private static TableColumn<KeptRun, Number> number(
      String title, double width, Function<KeptRun, Number> value) {
    return aligned(column(title, width, value));
  }

  private static <T> TableColumn<KeptRun, T> aligned(TableColumn<KeptRun, T> column) {
    column.getStyleClass().add("number-column");
    return column;
  }

  private static <T> TableColumn<KeptRun, T> column(
      String title, double width, Function<KeptRun, T> value) {
    TableColumn<KeptRun, T> column = new TableColumn<>(title);
    column.setMinWidth(width / 2);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    return column;
  }
}
