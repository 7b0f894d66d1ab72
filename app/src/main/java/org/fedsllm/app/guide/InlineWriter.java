package org.fedsllm.app.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Writes the words of one block: emphasis, code and links. */
final class InlineWriter {
  private final GuidePage page;
  private final GuideBook book;
  private final Consumer<GuideTarget> follow;

  /**
   * @param follow goes where a link leads
   */
  InlineWriter(GuidePage page, GuideBook book, Consumer<GuideTarget> follow) {
    this.page = page;
    this.book = book;
    this.follow = follow;
  }

  /** The words of {@code block}, wrapped to whatever width they get. */
  TextFlow flow(Node block) {
    TextFlow flow = new TextFlow();
    flow.setMinWidth(0);
    children(block, List.of(), null, flow);
    return flow;
  }

  private void children(Node of, List<String> styles, GuideTarget link, TextFlow into) {
    for (Node node = of.getFirstChild(); node != null; node = node.getNext()) {
      write(node, styles, link, into);
    }
  }

  private void write(Node node, List<String> styles, GuideTarget link, TextFlow into) {
    if (node instanceof org.commonmark.node.Text words) {
      add(words.getLiteral(), styles, link, into);
    } else if (node instanceof Code code) {
      add(code.getLiteral(), and(styles, "guide-code"), link, into);
    } else if (node instanceof SoftLineBreak) {
      add(" ", styles, link, into);
    } else if (node instanceof HardLineBreak) {
      add("\n", styles, link, into);
    } else if (node instanceof Emphasis) {
      children(node, and(styles, "guide-emphasis"), link, into);
    } else if (node instanceof StrongEmphasis) {
      children(node, and(styles, "guide-strong"), link, into);
    } else if (node instanceof Link to) {
      link(to, styles, into);
    } else if (node instanceof Image) {
      children(node, styles, link, into);
    }
  }

  /**
   * A link to a page that is not packed is said as plain words, one out of the house with where.
   */
  private void link(Link link, List<String> styles, TextFlow into) {
    GuideTarget target = GuideTarget.resolve(page.path(), link.getDestination()).orElse(null);
    boolean packed = target != null && target.path().endsWith(".md") && book.has(target.path());
    children(link, styles, packed ? target : null, into);
    if (target == null && !PlainText.of(link).equals(link.getDestination())) {
      add(" (" + link.getDestination() + ")", styles, null, into);
    }
  }

  private void add(String words, List<String> styles, GuideTarget link, TextFlow into) {
    Text text = new Text(words);
    text.getStyleClass().add("guide-text");
    text.getStyleClass().addAll(styles);
    if (link != null) {
      makeLink(text, link);
    }
    into.getChildren().add(text);
  }

  private void makeLink(Text text, GuideTarget link) {
    text.getStyleClass().add("guide-link");
    text.setFocusTraversable(true);
    text.setAccessibleRole(AccessibleRole.HYPERLINK);
    text.setAccessibleText(text.getText());
    text.setOnMouseClicked(event -> follow.accept(link));
    text.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            follow.accept(link);
          }
        });
  }

  private static List<String> and(List<String> styles, String more) {
    List<String> all = new ArrayList<>(styles);
    all.add(more);
    return all;
  }
}
