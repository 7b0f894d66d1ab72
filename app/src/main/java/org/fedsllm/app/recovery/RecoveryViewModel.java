package org.fedsllm.app.recovery;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.Notices.Offer;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;

/** Offers the edits that windows left behind: to open or to discard them. FX thread only. */
public final class RecoveryViewModel {
  private final ProjectSession session;
  private final RecoveryStore store;
  private final Notices notices;
  private final Background background;
  private final Consumer<Runnable> whenSafe;
  private final Clock clock;
  private final ObservableList<LeftBehind> offers = FXCollections.observableArrayList();
  private final ObservableList<LeftBehind> view = FXCollections.unmodifiableObservableList(offers);

  /**
   * @param whenSafe runs what would replace the open project, once no change can be lost by it
   * @param clock tells which day it is
   */
  public RecoveryViewModel(
      ProjectSession session,
      RecoveryStore store,
      Notices notices,
      Background background,
      Consumer<Runnable> whenSafe,
      Clock clock) {
    this.session = session;
    this.store = store;
    this.notices = notices;
    this.background = background;
    this.whenSafe = whenSafe;
    this.clock = clock;
  }

  /** What can be recovered, newest first. */
  public ObservableList<LeftBehind> offers() {
    return view;
  }

  /** For example "quickstart from 16:42". */
  public String words(LeftBehind edits) {
    return edits.words(clock.instant(), clock.getZone());
  }

  /** Looks for edits that were left behind, and offers them. */
  public void look() {
    new Latest<List<LeftBehind>>(background, this::offer, this::fail).ask(store::leftBehind);
  }

  /** Opens {@code edits} as unsaved changes of the file they belong to. */
  public void open(LeftBehind edits) {
    whenSafe.accept(
        () ->
            new Latest<Boolean>(background, taken -> opened(edits, taken), this::fail)
                .ask(() -> store.take(edits)));
  }

  /** Deletes {@code edits} for good. */
  public void discard(LeftBehind edits) {
    withdraw(edits);
    new Latest<LeftBehind>(background, gone -> {}, this::fail)
        .ask(
            () -> {
              store.discard(edits);
              return edits;
            });
  }

  private void offer(List<LeftBehind> found) {
    offers.setAll(found);
    for (LeftBehind edits : found) {
      notices.ask(
          topic(edits),
          "Recovered edits of %s.".formatted(words(edits)),
          List.of(
              new Offer("Open", () -> open(edits)), new Offer("Discard", () -> discard(edits))));
    }
  }

  private void opened(LeftBehind edits, boolean taken) {
    withdraw(edits);
    if (taken) {
      session.openUnsaved(edits.state().project(), edits.state().file().orElse(null));
    } else {
      notices.tell("These edits were opened or discarded in another window.");
    }
  }

  private void withdraw(LeftBehind edits) {
    offers.remove(edits);
    notices.answered(topic(edits));
  }

  private static String topic(LeftBehind edits) {
    return "recovery " + edits.source().getFileName();
  }

  private void fail(Throwable fault) {
    notices.fail("Recovery did not work. " + Notices.words(fault), fault);
  }
}
