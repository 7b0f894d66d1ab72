package org.fedsllm.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.fedsllm.app.recovery.Autosave;
import org.fedsllm.app.recovery.RecoveryStore;
import org.fedsllm.app.recovery.RecoveryViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the window's edits, and offers those that other windows left behind. FX thread only. */
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final RecoveryStore store;
  private final RecoveryViewModel model;
  private boolean givenUp;

  private Recovery(RecoveryStore store, RecoveryViewModel model) {
    this.store = store;
    this.model = model;
  }

  /**
   * Begins to keep edits, and looks for edits to offer.
   *
   * @param whenSafe runs what would replace the open project, once no change can be lost by it
   */
  static Recovery start(Services services, Path folder, Consumer<Runnable> whenSafe) {
    Clock clock = Clock.systemDefaultZone();
    RecoveryStore store = new RecoveryStore(folder, clock);
    RecoveryViewModel model =
        new RecoveryViewModel(
            services.session(), store, services.notices(), services.background(), whenSafe, clock);
    new Autosave(services.session(), store, services.notices(), services.background()).start();
    model.look();
    return new Recovery(store, model);
  }

  RecoveryViewModel model() {
    return model;
  }

  /** The user closes the window: what was not saved by now is not wanted. */
  void giveUp() {
    givenUp = true;
  }

  /** The last thing of all, when nothing is written any more. */
  void close() {
    try {
      if (givenUp) {
        store.drop();
      }
      store.close();
    } catch (IOException e) {
      LOG.warn("The recovery file of this window cannot be tidied up.", e);
    }
  }
}
