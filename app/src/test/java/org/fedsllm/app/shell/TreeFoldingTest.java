package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javafx.scene.control.TreeItem;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeFoldingTest {
  private static final int FEW = 3;
  private static final int MANY = 50;

  @TempDir Path folder;

  private final Background background = new Background(new FxQueue());
  private TreeFolding folding;

  @BeforeEach
  void make() {
    folding =
        new TreeFolding(
            new SettingsModel(new SettingsStore(folder.resolve("settings.json")), background));
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void longListsStartFoldedAndShortOnesDoNot() {
    assertThat(scenario(FEW).isExpanded()).isTrue();
    assertThat(scenario(MANY).isExpanded()).isFalse();
  }

  @Test
  void whatTheUserFoldedStaysSoThoughTheNumberOfClientsChanges() {
    scenario(FEW).setExpanded(false);
    assertThat(scenario(FEW + 1).isExpanded()).isFalse();

    scenario(FEW).setExpanded(true);
    assertThat(scenario(MANY).isExpanded()).isTrue();
  }

  /** A new line of the tree, as for a project that was just opened. */
  private TreeItem<TreeEntry> scenario(int clients) {
    TreeEntry client = TreeEntry.leading("c", "", "", List.of());
    TreeItem<TreeEntry> item =
        new TreeItem<>(
            TreeEntry.leading(
                "Scenario · " + clients + " clients",
                "",
                PlaceTitles.PLACE,
                Collections.nCopies(clients, client)));
    item.getChildren().add(new TreeItem<>(client));
    folding.follow(item);
    return item;
  }
}
