package org.fedsllm.app.guide;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** A page of the guide as a column of text, pictures and tables. */
final class PageView extends VBox {
  private static final double COLUMN_WIDTH = 820;
  private static final double MARKER_WIDTH = 24;

  private final GuidePage page;
  private final InlineWriter inlines;
  private final Map<String, Region> anchors = new HashMap<>();

  PageView(GuidePage page, InlineWriter inlines) {
    this.page = page;
    this.inlines = inlines;
    setId("guide-page");
    getStyleClass().add("guide-page");
    setMaxWidth(COLUMN_WIDTH);
    setMinWidth(0);
    blocks(page.document(), this);
  }

  /** Where {@code anchor} is; empty if the page has no such place. */
  Optional<Region> anchor(String anchor) {
    return Optional.ofNullable(anchors.get(anchor));
  }

  private void blocks(Node of, VBox into) {
    for (Node block = of.getFirstChild(); block != null; block = block.getNext()) {
      Region view = block(block);
      into.getChildren().add(view);
      Anchors.ofBlock(block).ifPresent(name -> anchors.putIfAbsent(name, view));
    }
  }

  private Region block(Node block) {
    if (block instanceof Heading heading) {
      return styled(inlines.flow(heading), "guide-h" + heading.getLevel());
    } else if (block instanceof Paragraph) {
      return paragraph(block);
    } else if (block instanceof BulletList) {
      return list(block, 0);
    } else if (block instanceof OrderedList numbered) {
      return list(block, Optional.ofNullable(numbered.getMarkerStartNumber()).orElse(1));
    } else if (block instanceof IndentedCodeBlock code) {
      return code(code.getLiteral());
    } else if (block instanceof FencedCodeBlock code) {
      return code(code.getLiteral());
    } else if (block instanceof TableBlock table) {
      return new PageTable(table, inlines);
    } else if (block instanceof ThematicBreak) {
      return new Separator();
    }
    VBox inner = new VBox();
    inner.getStyleClass().add(block instanceof BlockQuote ? "guide-quote" : "guide-blocks");
    blocks(block, inner);
    return inner;
  }

  /** A picture that stands alone, or words. */
  private Region paragraph(Node paragraph) {
    if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
      GuidePicture picture = page.pictures().get(image.getDestination());
      if (picture != null) {
        return new PictureView(picture, PlainText.of(image));
      }
    }
    return inlines.flow(paragraph);
  }

  /**
   * @param first number of the first item; 0 for bullets
   */
  private VBox list(Node list, int first) {
    VBox items = new VBox();
    items.getStyleClass().add("guide-list");
    int number = first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Label marker = new Label(first == 0 ? "•" : number++ + ".");
      marker.getStyleClass().add("guide-marker");
      marker.setMinWidth(MARKER_WIDTH);
      VBox body = new VBox();
      body.getStyleClass().add("guide-blocks");
      body.setMinWidth(0);
      blocks(item, body);
      HBox.setHgrow(body, Priority.ALWAYS);
      items.getChildren().add(new HBox(marker, body));
    }
    return items;
  }

  private static Region code(String words) {
    Label code = new Label(words.stripTrailing());
    code.getStyleClass().addAll("guide-code-block");
    code.setWrapText(true);
    code.setMinWidth(0);
    code.setMinHeight(Region.USE_PREF_SIZE);
    code.setMaxWidth(Double.MAX_VALUE);
    return code;
  }

  private static TextFlow styled(TextFlow flow, String style) {
    flow.getStyleClass().add(style);
    return flow;
  }
}
