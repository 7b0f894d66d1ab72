package org.fedsllm.app.about;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fedsllm.app.control.PageFrame;
import org.fedsllm.app.export.ProductVersion;

/** Version, citation and licences. */
public final class AboutPage extends PageFrame {
  private static final int CITATION_LINES = 18;

  /**
   * @param guide opens the guide
   * @param close shows again what was there before
   */
  public AboutPage(Runnable guide, Runnable close) {
    super("about-page", "About", close);
    Label name = new Label("FedsLLM Workbench " + ProductVersion.current());
    name.setId("about-version");
    name.getStyleClass().add("welcome-title");
    Hyperlink open = new Hyperlink("Open the guide (F1)");
    open.setId("about-guide");
    open.setOnAction(event -> guide.run());
    fillColumn(
        name,
        note(
            "Federated split learning of language models over wireless networks: place, plan, "
                + "train."),
        platform(),
        open,
        heading("Cite"),
        note("The paper that the method comes from, and this program."),
        citation(),
        copyButton(),
        heading("Licence"),
        note("Apache 2.0. The program is built from these, each under the licence of its authors."),
        libraries());
  }

  private static Node platform() {
    Label words =
        note(
            "Java %s (%s) · JavaFX %s · %s %s"
                .formatted(
                    property("java.version"),
                    property("java.vendor"),
                    property("javafx.version"),
                    property("os.name"),
                    property("os.arch")));
    words.setId("about-platform");
    return words;
  }

  private static String property(String key) {
    return System.getProperty(key, "unknown");
  }

  private static Node citation() {
    TextArea text = new TextArea(Citation.bibtex(ProductVersion.current()));
    text.setId("about-bibtex");
    text.setAccessibleText("Citation as BibTeX");
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(CITATION_LINES);
    text.getStyleClass().add("guide-code");
    return text;
  }

  private static Node copyButton() {
    Button copy = new Button("Copy BibTeX");
    copy.setId("copy-bibtex");
    copy.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(Citation.bibtex(ProductVersion.current()));
          Clipboard.getSystemClipboard().setContent(content);
          copy.setText("Copied");
        });
    HBox row = new HBox(copy);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private static Node libraries() {
    GridPane grid = new GridPane();
    grid.setId("about-libraries");
    grid.setHgap(16);
    grid.setVgap(4);
    List<Library> all = Library.all();
    for (int row = 0; row < all.size(); row++) {
      Library library = all.get(row);
      Label home = new Label(library.home().replace("https://", ""));
      home.getStyleClass().add("muted");
      Label licence = new Label(library.licence());
      licence.setMinWidth(Region.USE_PREF_SIZE);
      home.setMinWidth(0);
      Label name = new Label(library.name());
      name.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row, name, licence, home);
    }
    return grid;
  }
}
