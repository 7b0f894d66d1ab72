package org.fedsllm.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.fedsllm.app.about.AboutPage;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.history.HistoryPage;
import org.fedsllm.app.history.HistoryViewModel;
import org.fedsllm.app.log.LogFeed;
import org.fedsllm.app.log.LogPage;
import org.fedsllm.app.log.SessionLog;
import org.fedsllm.app.manager.DesktopFolder;
import org.fedsllm.app.manager.PluginCheckViewModel;
import org.fedsllm.app.manager.PluginsPage;
import org.fedsllm.app.manager.PluginsViewModel;
import org.fedsllm.app.plugins.PluginFolder;
import org.fedsllm.app.preferences.SettingsPage;
import org.fedsllm.app.recovery.StateFolder;
import org.fedsllm.app.run.EngineThreads;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.settings.Settings;
import org.fedsllm.app.task.Job;
import org.fedsllm.app.task.Latest;

/** The pages that stand before the places. FX thread only. */
final class Pages {
  private final EngineThreads threads = new EngineThreads();
  private final Services services;
  private final Navigation navigation;
  private final Path recovery;
  private final Help help;
  private final SessionLog log = new SessionLog(Clock.systemDefaultZone());
  private final PluginsViewModel manager;
  private Node plugins;
  private Node settings;
  private Node logPage;
  private Node about;
  private Node history;

  /**
   * @param recovery folder for edits that are not saved yet
   */
  Pages(Services services, Planning planning, Navigation navigation, Path recovery) {
    this.services = services;
    this.navigation = navigation;
    this.recovery = recovery;
    help = new Help(navigation, services.session(), services.background(), services.notices());
    manager = planning.manager(services); // tells of refused plug-ins at once
    LogFeed.start(
        log,
        services.session(),
        services.notices(),
        services.jobs(),
        planning.plan().planProperty());
    services
        .settings()
        .settingsProperty()
        .subscribe(now -> threads.use(now.preferences().trainingThreads()));
  }

  Help help() {
    return help;
  }

  /** Another window of this process begins with the threads that Java was started with. */
  void close() {
    threads.use(0);
  }

  void plugins() {
    plugins = show(plugins, this::newPlugins);
  }

  /** Goes where {@code job} was started: checks of plug-ins in their manager, all else in Train. */
  void showJob(Job job) {
    if (!job.title().startsWith(PluginCheckViewModel.TITLE)) {
      navigation.go(PlaceTitles.TRAIN);
    } else {
      plugins = plugins == null ? newPlugins() : plugins;
      navigation.open(plugins);
    }
  }

  void settings() {
    settings = show(settings, this::newSettings);
  }

  /** The edits of the open project. */
  void history() {
    history = show(history, this::newHistory);
  }

  void log() {
    logPage =
        show(
            logPage,
            () ->
                new LogPage(
                    log, () -> open(StateFolder.log(System.getenv())), navigation::closePage));
  }

  void about() {
    about = show(about, () -> new AboutPage(help::toggle, navigation::closePage));
  }

  /** Opens the page, or closes it where it is open. */
  private Node show(Node made, Supplier<Node> maker) {
    Node page = made == null ? maker.get() : made;
    if (navigation.pageProperty().get() == page) {
      navigation.closePage();
    } else {
      navigation.open(page);
    }
    return page;
  }

  private Node newPlugins() {
    return new PluginsPage(manager, services.questions()::whichPluginToAdd, navigation::closePage);
  }

  private Node newHistory() {
    return new HistoryPage(
        new HistoryViewModel(services.session(), services.notices(), services.background()),
        services.questions()::whereToWrite,
        navigation::closePage);
  }

  private Node newSettings() {
    SettingsPage.Folders folders =
        new SettingsPage.Folders(
            services.settings().folder(),
            PluginFolder.usual(System.getenv()),
            StateFolder.log(System.getenv()),
            recovery);
    return new SettingsPage(
        services.settings(),
        folders,
        this::open,
        () -> services.questions().whichFolder("Choose the folder of the plug-ins"),
        this::resetSettings,
        navigation::closePage);
  }

  /** What the user chose goes back to the defaults; what was merely noted stays. */
  private void resetSettings() {
    Settings before = services.settings().get();
    services.settings().update(Settings::reset);
    if (!services.settings().get().equals(before)) {
      services
          .notices()
          .tell(
              "All settings are back to their defaults.",
              new Notices.Offer("Undo", () -> services.settings().update(now -> before)));
    }
  }

  private void open(Path folder) {
    new Latest<Path>(
            services.background(),
            opened -> {},
            fault -> services.notices().fail("Not opened. " + Notices.words(fault), fault))
        .ask(
            () -> {
              new DesktopFolder().open(Files.createDirectories(folder));
              return folder;
            });
  }
}
