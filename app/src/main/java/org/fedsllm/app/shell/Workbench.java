package org.fedsllm.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.inspector.Inspector;
import org.fedsllm.app.inspector.InspectorViewModel;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.runs.RunsPage;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.training.Readiness;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;

/**
 * The composition root: makes every part of the workbench once and hands each what it needs. FX
 * thread only.
 */
public final class Workbench implements AutoCloseable {
  private final ProjectStore store = new ProjectStore();
  private final Samples samples = new Samples(store);
  private final Services services;
  private final Planning planning;
  private final Trainings trainings;
  private final Navigation navigation;
  private final RunsPage runsPage;
  private final ProjectFiles files;
  private final Recovery recovery;
  private final Pages pages;
  private final MainWindow window;
  private final Furnishing furnishing;
  private final Stage stage;

  /**
   * Furnishes {@code stage}, which the caller shows.
   *
   * @param recovery folder for edits that are not saved yet; need not exist
   * @param optimizers built in and plugged in; plug-ins that were refused become problems
   */
  public Workbench(
      Stage stage, SettingsStore settings, Path recovery, InstalledOptimizers optimizers) {
    this(stage, settings, recovery, new FileDialogs(stage), optimizers);
  }

  /** The same with all that it keeps in the folder of the settings. */
  public Workbench(Stage stage, SettingsStore settings, InstalledOptimizers optimizers) {
    this(stage, settings, new FileDialogs(stage), optimizers);
  }

  /** The same with other answers than the user's, since no test can steer the desktop's dialogs. */
  Workbench(
      Stage stage, SettingsStore settings, FileQuestions questions, InstalledOptimizers installed) {
    this(stage, settings, settings.folder().resolve("recovery"), questions, installed);
  }

  private Workbench(
      Stage stage,
      SettingsStore settingsStore,
      Path recoveryFolder,
      FileQuestions questions,
      InstalledOptimizers installed) {
    this.stage = stage;
    services = Services.start(settingsStore, questions);
    planning = Planning.start(services, installed);
    ProjectSession session = services.session();
    SettingsModel settings = services.settings();
    trainings = Trainings.start(services, planning, recoveryFolder.resolveSibling("runs"));
    files =
        new ProjectFiles(
            session,
            store,
            settings,
            services.notices(),
            questions,
            samples,
            services.background());
    recovery = Recovery.start(services, recoveryFolder, files::whenSafe);
    FigureFiles figures = services.figureFiles(this::openPage, () -> openPage(null));
    FigurePanes panes = services.figures(figures);
    navigation =
        new Navigation(new Places(services, planning, trainings, panes, this::openRuns).make());
    runsPage = trainings.page(services, navigation, panes);
    pages = new Pages(services, planning, navigation, recoveryFolder);
    Commands commands = new Commands(session, files, pages, settings, this::quit);
    window = new MainWindow(session, navigation, settings, regions(panes, commands, pages));
    window.overlay(palette(commands));
    furnishing = new Furnishing(stage, window, settings);
    window.listen(furnishing.scene());
    FileDrop.accept(furnishing.scene(), files, figures);
    furnishing.follow(session, this::lookAtFiles, this::quit);
  }

  /** Opens a project file. */
  public void openFile(Path file) {
    files.open(file);
  }

  /** Opens a sample by its name. */
  public void openSample(String name) {
    files.openSample(name);
  }

  /** The open project as it would be saved. */
  Optional<Project> project() {
    return services.session().settled();
  }

  /** Selects a client by its id. */
  void select(String clientId) {
    services.selection().select(Station.client(clientId));
  }

  /** Ends all work. Edits that were neither saved nor given up wait for the next start. */
  @Override
  public void close() {
    services.jobs().cancelAll();
    services.background().close();
    furnishing.close();
    pages.close();
    recovery.close();
  }

  private MainWindow.Regions regions(FigurePanes panes, Commands commands, Pages pages) {
    ObservableValue<PlanSnapshot> snapshots = planning.plan().planProperty();
    ProjectSession session = services.session();
    WelcomePage welcome =
        new WelcomePage(files, services.settings(), recovery.model(), pages.help()::tutorial);
    welcome.read(samples, services.background(), services.notices());
    Cures cures = new Cures(session, planning.optimizers(), pages::plugins);
    ProblemsButton problems =
        new ProblemsButton(services.notices(), cures::of, cure -> window.show(cure));
    return new MainWindow.Regions(
        new TopBar(
            new MainMenu(commands, services.settings(), files),
            session,
            navigation,
            new HeadlineView(new HeadlineViewModel(session, snapshots)),
            new OptimizerBox(session, planning.optimizers()),
            TopBar.trainButton(
                () -> {
                  navigation.go(PlaceTitles.TRAIN);
                  trainings.training().train();
                },
                trainings.readiness().readinessProperty().map(Readiness::refusal))),
        new ProjectTree(services, snapshots, navigation, trainings.runs(), runsPage),
        new Inspector(new InspectorViewModel(session, services.selection(), planning.plan())),
        new PlanCharts(panes, snapshots, session, services.selection()),
        new StatusBar(
            problems, snapshots, new JobsBox(services.jobs(), pages::showJob), services.settings()),
        welcome,
        new NoticeBoard(services.notices()));
  }

  private CommandPalette palette(Commands commands) {
    PaletteCommands all =
        new PaletteCommands(commands, services, planning.optimizers(), trainings, navigation);
    return new CommandPalette(
        new PaletteViewModel(() -> all.now(window.root()), services.settings()));
  }

  /** Others may have changed files while the user was away. */
  private void lookAtFiles() {
    files.look();
    trainings.runs().refresh();
    trainings.readiness().look();
    services.settings().lookAtSystem();
  }

  private void openRuns() {
    openPage(runsPage);
  }

  private void openPage(Node page) {
    navigation.open(page);
  }

  private void quit() {
    trainings.training().whenQuiet(() -> files.whenSafe(this::leave));
  }

  private void leave() {
    furnishing.remember();
    recovery.giveUp();
    stage.close();
  }
}
