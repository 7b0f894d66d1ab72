package org.fedsllm.app.shell;

import java.util.List;
import java.util.Optional;
import org.fedsllm.app.session.Station;

/**
 * A line of the project tree.
 *
 * @param text what it is
 * @param detail a word at the line's end; may be empty
 * @param station what choosing it selects, if anything
 * @param place title of the place that choosing it leads to; empty for none
 * @param section whether it is a heading
 */
record TreeEntry(
    String text,
    String detail,
    Optional<Station> station,
    String place,
    boolean section,
    List<TreeEntry> children) {

  TreeEntry {
    children = List.copyOf(children);
  }

  static TreeEntry section(String text, List<TreeEntry> children) {
    return new TreeEntry(text, "", Optional.empty(), "", true, children);
  }

  static TreeEntry leading(String text, String detail, String place, List<TreeEntry> children) {
    return new TreeEntry(text, detail, Optional.empty(), place, false, children);
  }

  static TreeEntry of(Station station, String detail, String place) {
    return new TreeEntry(station.id(), detail, Optional.of(station), place, false, List.of());
  }
}
