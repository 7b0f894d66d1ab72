package org.fedsllm.app.shell;

import java.util.Collection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import org.fedsllm.app.control.RememberedSplit;
import org.fedsllm.app.settings.SettingsModel;

/**
 * Puts the dividers inside a region where the user left them, now and at the next start. Only
 * splits of two parts with an id are remembered.
 */
final class DividerMemory {
  private final SettingsModel settings;

  DividerMemory(SettingsModel settings) {
    this.settings = settings;
  }

  /** Follows all splits inside {@code region}, which it returns. */
  Node keep(Node region) {
    restore(region);
    // On the way down: split panes keep the mouse's events from those above them.
    region.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    return region;
  }

  private void restore(Node node) {
    if (node instanceof SplitPane split) {
      stand(split);
      restore(split.getItems()); // without a skin, these are no children yet
    } else if (node instanceof ScrollPane scroll) {
      restore(scroll.getContent());
    } else if (node instanceof Parent parent) {
      restore(parent.getChildrenUnmodifiable());
    }
  }

  private void restore(Collection<Node> nodes) {
    nodes.forEach(this::restore);
  }

  private void stand(SplitPane split) {
    Double fraction = settings.get().window().dividers().get(String.valueOf(split.getId()));
    if (fraction == null) {
      return;
    }
    if (split instanceof RememberedSplit own) {
      own.standAt(fraction);
    } else {
      split.setDividerPositions(fraction);
    }
  }

  private void released(MouseEvent event) {
    SplitPane split = RememberedSplit.ofDivider(event);
    if (split != null && split.getId() != null && split.getDividers().size() == 1) {
      double fraction = split.getDividerPositions()[0];
      settings.update(now -> now.withWindow(layout -> layout.withDivider(split.getId(), fraction)));
    }
  }
}
