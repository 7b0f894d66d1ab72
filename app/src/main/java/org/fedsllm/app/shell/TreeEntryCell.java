package org.fedsllm.app.shell;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;

/** A line of the project tree: words at the left, a detail at the right. */
final class TreeEntryCell extends TreeCell<TreeEntry> {
  private static final PseudoClass SECTION = PseudoClass.getPseudoClass("section");
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  private final Selection selection;

  private final Label words = new Label();
  private final Label detail = new Label();
  private final Tooltip tooltip = new Tooltip();
  private final HBox line;

  TreeEntryCell(Selection selection) {
    this.selection = selection;
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    words.setMinWidth(0);
    detail.setMinWidth(Region.USE_PREF_SIZE);
    detail.getStyleClass().add("tree-detail");
    line = new HBox(4, words, gap, detail);
    line.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(1); // the line is as wide as the tree, so that details stand at its edge
    setOnMouseEntered(
        event -> {
          if (getItem() != null) {
            selection.hover(getItem().station().orElse(null));
          }
        });
    setOnMouseExited(event -> selection.hover(null));
    selection.hoveredProperty().addListener((property, before, now) -> light());
  }

  private void light() {
    Station pointedAt = selection.hoveredProperty().get();
    TreeEntry entry = isEmpty() ? null : getItem();
    pseudoClassStateChanged(
        LIT,
        pointedAt != null
            && entry != null
            && entry.station().filter(pointedAt::equals).isPresent());
  }

  @Override
  protected void updateItem(TreeEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    boolean shown = !empty && entry != null;
    light();
    pseudoClassStateChanged(SECTION, shown && entry.section());
    if (!shown) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    words.setText(entry.section() ? entry.text().toUpperCase(Locale.ROOT) : entry.text());
    detail.setText(entry.detail());
    tooltip.setText((entry.text() + "  " + entry.detail()).strip());
    setGraphic(line);
    setTooltip(entry.section() ? null : tooltip);
  }
}
