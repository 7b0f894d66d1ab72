package org.fedsllm.app.manager;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.fedsllm.app.plugins.PluginFindings;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.task.Job;
import org.fedsllm.app.task.JobQueue;

/** Checks of plug-ins, one at a time, each a job, and what they found. FX thread only. */
public final class PluginCheckViewModel {
  /** How the title of every job of this kind begins. */
  public static final String TITLE = "Check ";

  /**
   * A check that waits or runs.
   *
   * @param file of the plug-in
   */
  public record Running(Path file, Job job) {}

  private final JobQueue jobs;
  private final Notices notices;
  private final ObservableMap<Path, PluginFindings> reports = FXCollections.observableHashMap();
  private final ObservableMap<Path, PluginFindings> view =
      FXCollections.unmodifiableObservableMap(reports);
  private final ReadOnlyObjectWrapper<Running> running = new ReadOnlyObjectWrapper<>();

  public PluginCheckViewModel(JobQueue jobs, Notices notices) {
    this.jobs = jobs;
    this.notices = notices;
  }

  /** By a plug-in's file: what was found about everything it brings. */
  public ObservableMap<Path, PluginFindings> reports() {
    return view;
  }

  /** The check that waits or runs; {@code null} while there is none. */
  public ReadOnlyObjectProperty<Running> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /**
   * Checks a loaded plug-in; its last report stays until there is another.
   *
   * @throws IllegalStateException while another check runs
   */
  public void check(PluginRow plugin) {
    if (running.get() != null) {
      throw new IllegalStateException(
          "%s is being checked. Wait or stop it.".formatted(running.get().file().getFileName()));
    }
    Job job =
        jobs.submit(
            TITLE + plugin.name(),
            new PluginCheck(plugin.file()),
            found -> publish(plugin, found),
            this::fail);
    running.set(new Running(plugin.file(), job));
  }

  /** Forgets what was found about {@code file}, which is another now. */
  void forget(Path file) {
    reports.remove(file);
  }

  private void publish(PluginRow plugin, Optional<PluginFindings> found) {
    running.set(null);
    if (found.isEmpty()) {
      notices.tell("The check of %s was stopped.".formatted(plugin.name()));
      return;
    }
    reports.put(plugin.file(), found.get());
    if (found.get().passed()) {
      notices.tell(plugin.name() + " conforms.");
    } else {
      notices.fail(plugin.name() + " does not conform. Its report says why.", null);
    }
  }

  private void fail(Throwable fault) {
    running.set(null);
    notices.fail("The check did not end. " + Notices.words(fault), fault);
  }
}
