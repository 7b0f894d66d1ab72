package org.fedsllm.app.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * One page, read.
 *
 * @param path below docs
 * @param title its first heading
 * @param document what it says; nobody changes it
 * @param pictures by their addresses on the page
 */
record GuidePage(String path, String title, Node document, Map<String, GuidePicture> pictures) {

  /** What can be linked to on this page. */
  Set<String> anchors() {
    Set<String> anchors = new TreeSet<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            anchors.add(Anchors.of(heading));
            visitChildren(heading);
          }

          @Override
          public void visit(HtmlInline html) {
            Anchors.mark(html).ifPresent(anchors::add);
          }
        });
    return anchors;
  }

  /** The addresses of its links, in their order. */
  List<String> links() {
    List<String> links = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(link.getDestination());
          }
        });
    return List.copyOf(links);
  }

  /** The addresses of its pictures, in their order. */
  List<String> images() {
    List<String> images = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Image image) {
            images.add(image.getDestination());
          }
        });
    return List.copyOf(images);
  }
}
