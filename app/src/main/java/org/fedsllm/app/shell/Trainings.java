package org.fedsllm.app.shell;

import java.nio.file.Path;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.manager.DesktopFolder;
import org.fedsllm.app.runs.RunBrowser;
import org.fedsllm.app.runs.RunsPage;
import org.fedsllm.app.runs.RunsViewModel;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.training.Readiness;
import org.fedsllm.app.training.ReadinessViewModel;
import org.fedsllm.app.training.Relinking;
import org.fedsllm.app.training.SampleViewModel;
import org.fedsllm.app.training.TrainViewModel;
import org.fedsllm.model.project.MissingInput;

/** All that trains and what it leaves; one of each a window. */
record Trainings(
    TrainViewModel training,
    ReadinessViewModel readiness,
    RunsViewModel runs,
    SampleViewModel samples,
    RunReports reports) {

  private static final String PROBLEM = "training";

  /**
   * @param ofUser the user's folder for runs of projects without a file
   */
  static Trainings start(Services services, Planning planning, Path ofUser) {
    RunsViewModel runs =
        new RunsViewModel(
            services.session(),
            services.background(),
            services.notices(),
            new DesktopFolder(),
            ofUser);
    ReadinessViewModel readiness =
        new ReadinessViewModel(
            services.session(), services.session()::folder, services.background());
    readiness.readinessProperty().addListener((property, before, now) -> tell(services, now));
    SampleViewModel samples = new SampleViewModel(services.jobs(), services.notices());
    return new Trainings(
        new TrainViewModel(
            services.session(),
            planning.computation(),
            services.jobs(),
            services.notices(),
            runs,
            readiness,
            samples),
        readiness,
        runs,
        samples,
        new RunReports(services, planning.computation()));
  }

  private static void tell(Services services, Readiness now) {
    Notices notices = services.notices();
    if (now.refusal().isEmpty()) {
      notices.mended(PROBLEM);
    } else if (now.missing().isEmpty()) {
      notices.stand(PROBLEM, now.refusal());
    } else {
      MissingInput first = now.missing().get(0);
      Notices.Offer offer = new Notices.Offer("Choose it again…", () -> relink(services, first));
      notices.stand(PROBLEM, now.refusal(), offer);
    }
  }

  private static void relink(Services services, MissingInput missing) {
    FileQuestions ask = services.questions();
    Relinking.Questions questions =
        new Relinking.Questions(
            ask::whichData, () -> ask.whichFolder("Choose the folder of the language model"));
    new Relinking(services.session(), questions, services.notices(), services.background())
        .ask(missing);
  }

  /** Makes the page of all runs. */
  RunsPage page(Services services, Navigation navigation, FigurePanes panes) {
    return new RunsPage(
        runs,
        new RunBrowser(runs),
        panes,
        services.questions()::whereToWrite,
        reports::write,
        run -> {
          navigation.go(PlaceTitles.TRAIN);
          training.resume(run);
        },
        navigation::closePage);
  }
}
