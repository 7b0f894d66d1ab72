package org.fedsllm.app.shell;

import java.util.List;
import org.fedsllm.app.channel.ChannelPlace;
import org.fedsllm.app.channel.ChannelViewModel;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.map.ClientFiles;
import org.fedsllm.app.map.MapOptions;
import org.fedsllm.app.map.MapPlace;
import org.fedsllm.app.map.MapViewModel;
import org.fedsllm.app.map.PlacementViewModel;
import org.fedsllm.app.map.PlanReadings;
import org.fedsllm.app.map.StationActions;
import org.fedsllm.app.optimize.ComparisonViewModel;
import org.fedsllm.app.optimize.PlanPlace;
import org.fedsllm.app.optimize.SharesViewModel;
import org.fedsllm.app.split.SplitPlace;
import org.fedsllm.app.split.SplitViewModel;
import org.fedsllm.app.training.DataViewModel;
import org.fedsllm.app.training.TrainPlace;
import org.fedsllm.app.training.VerifyViewModel;

/** Makes the places of the window. */
final class Places {
  private final Services services;
  private final Planning planning;
  private final Trainings trainings;
  private final FigurePanes panes;
  private final Runnable openRuns;

  /**
   * @param openRuns shows all runs
   */
  Places(
      Services services,
      Planning planning,
      Trainings trainings,
      FigurePanes panes,
      Runnable openRuns) {
    this.services = services;
    this.planning = planning;
    this.trainings = trainings;
    this.panes = panes;
    this.openRuns = openRuns;
  }

  /** In the order of the work. */
  List<Place> make() {
    return List.of(map(), channel(), split(), plan(), train());
  }

  private Place map() {
    MapViewModel model =
        new MapViewModel(
            services.session(),
            services.selection(),
            services.notices(),
            planning.plan().planProperty().map(PlanReadings::of),
            MapOptions.remembered(services.settings()));
    ClientFiles files =
        new ClientFiles(
            services.session(),
            services.notices(),
            services.background(),
            services.questions()::whichClients,
            services.questions()::whereToWriteClients);
    return new MapPlace(
        model,
        new StationActions(services.session(), services.selection(), services.notices()),
        files,
        new PlacementViewModel(services.session()),
        services.settings().appearanceProperty());
  }

  private Place channel() {
    return new ChannelPlace(
        new ChannelViewModel(services.session(), planning.plan(), planning.optimizers()),
        services.selection(),
        panes);
  }

  private Place split() {
    SplitViewModel model =
        new SplitViewModel(
            services.session(),
            services.selection(),
            planning.computation(),
            services.notices(),
            services.background());
    planning
        .optimizers()
        .installedProperty()
        .addListener((property, before, now) -> model.refresh());
    return new SplitPlace(model, services.session(), panes);
  }

  private Place plan() {
    ComparisonViewModel comparison =
        new ComparisonViewModel(
            services.session(),
            planning.optimizers(),
            planning.plan(),
            planning.computation(),
            services.notices(),
            services.background());
    return new PlanPlace(
        comparison,
        new SharesViewModel(
            services.session(), planning.plan().planProperty(), comparison.selectedProperty()),
        planning.plan(),
        services.session(),
        planning.optimizers(),
        panes);
  }

  private Place train() {
    return new TrainPlace(
        new TrainPlace.Models(
            trainings.training(),
            new DataViewModel(services.session(), services.jobs(), services.session()::folder),
            trainings.readiness(),
            new VerifyViewModel(
                services.session(),
                services.jobs(),
                services.notices(),
                services.session()::folder),
            trainings.runs(),
            trainings.samples()),
        services.session(),
        planning.plan().planProperty(),
        panes,
        new TrainPlace.Outside(
            services.questions()::whichData, services.questions()::whichRun, openRuns));
  }
}
