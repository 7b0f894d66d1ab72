package org.fedsllm.app.shell;

import java.nio.file.Path;
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
 * @param run folder of the kept run that choosing it shows, if any
 * @param section whether it is a heading
 */
record TreeEntry(
    String text,
    String detail,
    Optional<Station> station,
    String place,
    Optional<Path> run,
    boolean section,
    List<TreeEntry> children) {

  TreeEntry {
    children = List.copyOf(children);
  }

  static TreeEntry section(String text, List<TreeEntry> children) {
    return new TreeEntry(text, "", Optional.empty(), "", Optional.empty(), true, children);
  }

  static TreeEntry leading(String text, String detail, String place, List<TreeEntry> children) {
    return new TreeEntry(text, detail, Optional.empty(), place, Optional.empty(), false, children);
  }

  static TreeEntry of(Station station, String detail, String place) {
    return new TreeEntry(
        station.id(), detail, Optional.of(station), place, Optional.empty(), false, List.of());
  }

  static TreeEntry ofRun(Path folder, String text, String detail) {
    return new TreeEntry(text, detail, Optional.empty(), "", Optional.of(folder), false, List.of());
  }
}
