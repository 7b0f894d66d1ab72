package org.fedsllm.app.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.guide.GuideBook.Entry;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;

/** Which page of the guide is open, and the way back. FX thread only. */
public final class GuideViewModel {
  private final GuideBook book = new GuideBook();
  private final Latest<Opened> latest;
  private final Latest<List<Entry>> contentsReader;
  private final Deque<GuideTarget> past = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Opened> opened = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Entry>> contents =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper hasPast = new ReadOnlyBooleanWrapper();
  private GuideTarget asked;

  /**
   * A page that is open, with where in it to look first.
   *
   * @param anchor empty for the beginning
   */
  record Opened(GuidePage page, String anchor) {}

  public GuideViewModel(Background background, Notices notices) {
    latest =
        new Latest<>(
            background,
            opened::set,
            fault -> notices.fail("The page cannot be read. " + Notices.words(fault), fault));
    contentsReader =
        new Latest<>(
            background,
            contents::set,
            fault -> notices.fail("The guide cannot be read. " + Notices.words(fault), fault));
  }

  /** What is open; {@code null} before the first page is read. */
  ReadOnlyObjectProperty<Opened> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** The pages of the guide in their order; empty until they are read. */
  ReadOnlyObjectProperty<List<Entry>> contentsProperty() {
    return contents.getReadOnlyProperty();
  }

  /** Whether there is a page to go back to. */
  ReadOnlyBooleanProperty hasPastProperty() {
    return hasPast.getReadOnlyProperty();
  }

  GuideBook book() {
    return book;
  }

  /** Opens the page of a place; the index where {@code placeTitle} is empty or has none. */
  public void openPlace(Optional<String> placeTitle) {
    open(
        GuideTarget.of(
            placeTitle.map(GuideBook::pathOf).filter(book::has).orElse(GuideBook.INDEX)));
  }

  /** Opens a page, and remembers the one before. */
  void open(GuideTarget target) {
    if (target.equals(asked)) {
      show(target);
      return;
    }
    if (asked != null) {
      past.push(asked);
    }
    show(target);
  }

  /** Opens the page before, if there is one. */
  void back() {
    if (!past.isEmpty()) {
      show(past.pop());
    }
  }

  private void show(GuideTarget target) {
    asked = target;
    hasPast.set(!past.isEmpty());
    if (contents.get().isEmpty()) {
      contentsReader.ask(book::contents);
    }
    latest.ask(() -> new Opened(book.page(target.path()), target.anchor()));
  }
}
