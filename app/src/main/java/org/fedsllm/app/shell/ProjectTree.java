package org.fedsllm.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.runs.RunsViewModel;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.project.Project;

/** The project as a tree: choosing a line selects a station or leads to a place. */
final class ProjectTree extends TreeView<TreeEntry> {
  private static final double WIDTH = 232;

  private static final int LINES_ABOVE = 8;

  private final ProjectSession session;
  private final Selection selection;
  private final TreeFolding folding;
  private final Navigation navigation;
  private final RunsViewModel runs;
  private final Node runPage;
  private final ObservableValue<PlanSnapshot> plan;
  private final TreeItem<TreeEntry> root = new TreeItem<>();

  /**
   * @param runPage shows the run that {@code runs} says is looked at
   */
  ProjectTree(
      Services services,
      ObservableValue<PlanSnapshot> plan,
      Navigation navigation,
      RunsViewModel runs,
      Node runPage) {
    session = services.session();
    selection = services.selection();
    folding = new TreeFolding(services.settings());
    this.plan = plan;
    this.navigation = navigation;
    this.runs = runs;
    this.runPage = runPage;
    setId("project-tree");
    getStyleClass().add("project-tree");
    setAccessibleText("Project");
    setRoot(root);
    setShowRoot(false);
    setPrefWidth(WIDTH);
    setCellFactory(tree -> new TreeEntryCell(selection));
    session.projectProperty().addListener((property, before, now) -> follow());
    plan.addListener((property, before, now) -> follow());
    runs.runsProperty().addListener((property, before, now) -> follow());
    runs.liveProperty().addListener((property, before, now) -> follow());
    selection.selectedProperty().addListener((property, before, now) -> mark(now));
    addEventFilter(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          choose();
          chooseRun();
        });
    addEventHandler(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode().isArrowKey()) {
            choose();
          }
          if (event.getCode() == KeyCode.ENTER) {
            chooseRun();
          }
        });
    follow();
  }

  /** Not during a gesture: a tree makes all its lines anew when the words of one change. */
  private void follow() {
    Project project = session.projectProperty().get();
    boolean gesture = project != session.settled().orElse(null);
    if (gesture) {
      return;
    }
    List<TreeEntry> outline =
        project == null
            ? List.of()
            : ProjectOutline.of(
                project, plan.getValue(), runs.runsProperty().get(), runs.liveProperty().get());
    boolean otherLines = adopt(root, outline);
    if (otherLines) {
      mark(selection.selectedProperty().get()); // not at every step of a drag: it scrolls
    }
  }

  /**
   * Changes lines in place as far as it can, so that folding and marking survive an edit.
   *
   * @return whether there are more or fewer lines than before, or other stations
   */
  private boolean adopt(TreeItem<TreeEntry> parent, List<TreeEntry> entries) {
    boolean otherLines = parent.getChildren().size() != entries.size();
    if (otherLines) {
      parent.getChildren().setAll(entries.stream().map(entry -> new TreeItem<>(entry)).toList());
      parent.getChildren().forEach(folding::follow);
    }
    for (int i = 0; i < entries.size(); i++) {
      TreeItem<TreeEntry> child = parent.getChildren().get(i);
      if (!entries.get(i).equals(child.getValue())) {
        otherLines |= !entries.get(i).station().equals(child.getValue().station());
        child.setValue(entries.get(i));
      }
      otherLines |= adopt(child, entries.get(i).children());
    }
    return otherLines;
  }

  private void choose() {
    TreeItem<TreeEntry> chosen = getSelectionModel().getSelectedItem();
    if (chosen == null || chosen.getValue() == null) {
      return;
    }
    TreeEntry entry = chosen.getValue();
    entry.station().ifPresent(selection::select);
    if (!entry.place().isEmpty()) {
      navigation.go(entry.place());
    }
  }

  /** A run's page takes the place of the tree, so walking by arrows must not open it. */
  private void chooseRun() {
    TreeItem<TreeEntry> chosen = getSelectionModel().getSelectedItem();
    if (chosen == null || chosen.getValue() == null) {
      return;
    }
    chosen
        .getValue()
        .run()
        .ifPresent(
            folder -> {
              runs.choose(List.of(folder));
              navigation.open(runPage);
            });
  }

  private void mark(Set<Station> selected) {
    Optional<TreeItem<TreeEntry>> item =
        selection.single().flatMap(station -> itemOf(root, station));
    if (item.isPresent()) {
      getSelectionModel().select(item.get());
      reveal(item.get());
    } else if (isStationMarked()) {
      getSelectionModel().clearSelection();
    }
  }

  /** Scrolls to a line that was marked from elsewhere. */
  private void reveal(TreeItem<TreeEntry> item) {
    boolean pointedAtHere = isHover();
    if (!pointedAtHere) {
      scrollTo(Math.max(0, getRow(item) - LINES_ABOVE));
    }
  }

  private boolean isStationMarked() {
    TreeItem<TreeEntry> marked = getSelectionModel().getSelectedItem();
    return marked != null && marked.getValue() != null && marked.getValue().station().isPresent();
  }

  private static Optional<TreeItem<TreeEntry>> itemOf(TreeItem<TreeEntry> parent, Station station) {
    for (TreeItem<TreeEntry> child : parent.getChildren()) {
      if (child.getValue().station().equals(Optional.of(station))) {
        return Optional.of(child);
      }
      Optional<TreeItem<TreeEntry>> deeper = itemOf(child, station);
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }
}
