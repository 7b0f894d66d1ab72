package org.fedsllm.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fedsllm.app.channel.ChannelPlace;
import org.fedsllm.app.channel.ChannelViewModel;
import org.fedsllm.app.channel.RadioProblems;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.inspector.Inspector;
import org.fedsllm.app.inspector.InspectorViewModel;
import org.fedsllm.app.manager.DesktopFolder;
import org.fedsllm.app.manager.PluginCheckViewModel;
import org.fedsllm.app.manager.PluginsPage;
import org.fedsllm.app.manager.PluginsViewModel;
import org.fedsllm.app.map.MapPlace;
import org.fedsllm.app.map.MapViewModel;
import org.fedsllm.app.optimize.ComparisonViewModel;
import org.fedsllm.app.optimize.CurrentOptimizers;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanPlace;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.optimize.PlanViewModel;
import org.fedsllm.app.optimize.SharesViewModel;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.split.SplitPlace;
import org.fedsllm.app.split.SplitViewModel;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.FxThread;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.app.training.DataViewModel;
import org.fedsllm.app.training.Readiness;
import org.fedsllm.app.training.ReadinessViewModel;
import org.fedsllm.app.training.TrainPlace;
import org.fedsllm.app.training.TrainViewModel;
import org.fedsllm.app.training.VerifyViewModel;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;

/**
 * The composition root: makes every part of the workbench once and hands each what it needs. FX
 * thread only.
 */
public final class Workbench implements AutoCloseable {
  private static final String NAME = "FedsLLM Workbench";

  private final Background background = new Background(FxThread.executor());
  private final ProjectSession session = new ProjectSession();
  private final Selection selection = new Selection(session);
  private final Notices notices = new Notices();
  private final JobQueue jobs = new JobQueue(background);
  private final ProjectStore store = new ProjectStore();
  private final Samples samples = new Samples(store);
  private final CurrentOptimizers optimizers;
  private final PlanComputation computation;
  private final PlanViewModel plan;
  private final TrainViewModel training;
  private final ReadinessViewModel readiness;
  private final SettingsModel settings;
  private final FileQuestions questions;
  private final ProjectFiles files;
  private final MainWindow window;
  private final Stage stage;

  /**
   * Furnishes {@code stage}, which the caller shows.
   *
   * @param optimizers built in and plugged in; plug-ins that were refused become problems
   */
  public Workbench(Stage stage, SettingsStore settingsStore, InstalledOptimizers optimizers) {
    this(stage, settingsStore, new FileDialogs(stage), optimizers);
  }

  /** The same without plug-ins. */
  public Workbench(Stage stage, SettingsStore settingsStore) {
    this(stage, settingsStore, InstalledOptimizers.withoutPlugins());
  }

  /** The same with other answers than the user's, since no test can steer the desktop's dialogs. */
  Workbench(Stage stage, SettingsStore settingsStore, FileQuestions questions) {
    this(stage, settingsStore, questions, InstalledOptimizers.withoutPlugins());
  }

  /** The same with plug-ins. */
  Workbench(
      Stage stage,
      SettingsStore settingsStore,
      FileQuestions questions,
      InstalledOptimizers installed) {
    this.stage = stage;
    optimizers = new CurrentOptimizers(installed);
    computation = new PlanComputation(optimizers::catalog, optimizers::radioModels);
    plan = new PlanViewModel(session, computation, notices, background);
    optimizers.installedProperty().addListener((property, before, now) -> plan.refresh());
    RadioProblems.watch(session, optimizers, notices);
    training = new TrainViewModel(session, computation, jobs, notices);
    readiness = new ReadinessViewModel(session, training::folder, background);
    settings = new SettingsModel(settingsStore, background);
    this.questions = questions;
    files = new ProjectFiles(session, store, settings, notices, questions, samples, background);
    FigurePanes panes = panes();
    Navigation navigation = new Navigation(places(panes));
    window = new MainWindow(session, navigation, settings, regions(navigation, panes));
    Scene scene =
        new Scene(window.root(), settings.get().windowWidth(), settings.get().windowHeight());
    window.listen(scene);
    Theme.follow(scene, settings.appearanceProperty());
    FileDrop.accept(scene, files);
    furnish(scene);
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
    return session.settled();
  }

  /** Selects a client by its id. */
  void select(String clientId) {
    selection.select(Station.client(clientId));
  }

  @Override
  public void close() {
    jobs.cancelAll();
    background.close();
  }

  private List<Place> places(FigurePanes panes) {
    ObservableValue<Set<String>> bottlenecks = plan.planProperty().map(PlanSnapshot::bottleneckIds);
    SplitViewModel split = new SplitViewModel(session, computation, notices, background);
    optimizers.installedProperty().addListener((property, before, now) -> split.refresh());
    MapViewModel map =
        new MapViewModel(
            session,
            selection,
            notices,
            bottlenecks,
            plan.planProperty().map(PlanSnapshot::mainGains));
    ComparisonViewModel comparison =
        new ComparisonViewModel(session, optimizers, plan, computation, notices, background);
    return List.of(
        new MapPlace(map, settings.appearanceProperty()),
        new ChannelPlace(new ChannelViewModel(session, plan, optimizers), selection),
        new SplitPlace(split, session, panes),
        new PlanPlace(
            comparison,
            new SharesViewModel(session, plan.planProperty(), comparison.selectedProperty()),
            plan,
            session,
            optimizers,
            panes),
        new TrainPlace(
            new TrainPlace.Models(
                training,
                new DataViewModel(session, jobs, training::folder),
                readiness,
                new VerifyViewModel(session, jobs, notices, training::folder)),
            session,
            plan.planProperty(),
            panes,
            new TrainPlace.Files(questions::whichData, questions::whichRun)));
  }

  private FigurePanes panes() {
    return new FigurePanes(
        background,
        settings.appearanceProperty(),
        new FigureFiles(session, notices, questions, background));
  }

  private MainWindow.Regions regions(Navigation navigation, FigurePanes panes) {
    ObservableValue<PlanSnapshot> snapshots = plan.planProperty();
    WelcomePage welcome = new WelcomePage(files, settings);
    welcome.read(samples, background, notices);
    PluginsPage plugins = plugins(navigation);
    Commands commands = new Commands(session, files, () -> navigation.open(plugins), this::quit);
    return new MainWindow.Regions(
        new TopBar(
            new MainMenu(commands, settings, files),
            session,
            navigation,
            new HeadlineView(new HeadlineViewModel(session, snapshots)),
            new OptimizerBox(session, optimizers),
            TopBar.trainButton(
                () -> {
                  navigation.go(PlaceTitles.TRAIN);
                  training.train();
                },
                readiness.readinessProperty().map(Readiness::refusal))),
        new ProjectTree(session, snapshots, selection, navigation),
        new Inspector(new InspectorViewModel(session, selection, plan)),
        new PlanCharts(panes, snapshots, selection),
        new StatusBar(notices, snapshots, jobs, settings),
        welcome,
        new NoticeBoard(notices));
  }

  private PluginsPage plugins(Navigation navigation) {
    PluginsViewModel model =
        new PluginsViewModel(
            optimizers,
            settings,
            new PluginCheckViewModel(jobs, notices),
            notices,
            background,
            new DesktopFolder());
    return new PluginsPage(model, questions::whichPluginToAdd, navigation::closePage);
  }

  private void furnish(Scene scene) {
    stage.setScene(scene);
    stage
        .titleProperty()
        .bind(session.projectProperty().map(project -> project.name() + " – " + NAME).orElse(NAME));
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          quit();
        });
  }

  private void quit() {
    files.whenSafe(
        () -> {
          window.rememberDivider();
          settings.update(
              now -> now.withWindow(stage.getScene().getWidth(), stage.getScene().getHeight()));
          stage.close();
        });
  }
}
