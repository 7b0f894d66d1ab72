package org.fedsllm.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TreeItem;
import org.fedsllm.app.settings.SettingsModel;

/**
 * Which lines of the project tree are folded: as the user left them, by the words of the line up to
 * what may change; long lists start folded. FX thread only.
 */
final class TreeFolding {
  /** More lines below one than this start folded. */
  private static final int MOST_UNFOLDED = 14;

  private static final String UNFOLDED = "+";

  private final SettingsModel settings;

  TreeFolding(SettingsModel settings) {
    this.settings = settings;
  }

  /** Folds or unfolds a new line, and notes what the user does with it. */
  void follow(TreeItem<TreeEntry> item) {
    TreeEntry entry = item.getValue();
    item.setExpanded(isUnfolded(entry));
    item.expandedProperty().addListener((property, before, now) -> note(item.getValue(), now));
  }

  private boolean isUnfolded(TreeEntry entry) {
    List<String> known = settings.get().window().folded();
    if (known.contains(name(entry))) {
      return false;
    }
    return entry.children().size() <= MOST_UNFOLDED || known.contains(UNFOLDED + name(entry));
  }

  private void note(TreeEntry entry, boolean unfolded) {
    settings.update(
        now ->
            now.withWindow(
                window -> {
                  List<String> lines = new ArrayList<>(window.folded());
                  lines.remove(name(entry));
                  lines.remove(UNFOLDED + name(entry));
                  lines.add(unfolded ? UNFOLDED + name(entry) : name(entry));
                  return window.withFolded(lines);
                }));
  }

  /** "Scenario · 8 clients" without the number. */
  private static String name(TreeEntry entry) {
    int end = entry.text().indexOf(" · ");
    return end < 0 ? entry.text() : entry.text().substring(0, end);
  }
}
