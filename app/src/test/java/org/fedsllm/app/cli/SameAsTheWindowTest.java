package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.fedsllm.app.channel.ChannelViewModel;
import org.fedsllm.app.channel.LinkBudget;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.app.optimize.CurrentOptimizers;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.optimize.PlanViewModel;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.split.SplitSweep;
import org.fedsllm.app.split.SplitViewModel;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The numbers that the window shows for a sample are those of the command line, digit by digit. */
class SameAsTheWindowTest {
  private static final Path SAMPLE = Terminal.SAMPLES.resolve("quickstart.fedsllm");

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final PlanComputation computation =
      new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader()));
  private final PlanViewModel plan =
      new PlanViewModel(session, computation, new Notices(), background);

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void planAndLinkBudget() throws IOException {
    ChannelViewModel channel =
        new ChannelViewModel(
            session, plan, new CurrentOptimizers(InstalledOptimizers.withoutPlugins()));
    session.open(new ProjectStore().load(SAMPLE), null);
    fx.runUntil(() -> !plan.staleProperty().get());
    PlanSnapshot shown = plan.planProperty().get();

    JsonNode plans = json("optimize", SAMPLE).path("plans");
    JsonNode budgets = json("link-budget", SAMPLE).path("clients");

    assertThat(plans).hasSameSizeAs(shown.entries());
    for (int i = 0; i < plans.size(); i++) {
      double shownS = shown.entries().get(i).totalDelayS();
      assertThat(plans.get(i).path("totalDelayS").asDouble()).isEqualTo(shownS);
    }
    assertThat(budgets).hasSameSizeAs(channel.budgets());
    for (int k = 0; k < budgets.size(); k++) {
      LinkBudget row = channel.budgets().get(k);
      JsonNode printed = budgets.get(k);
      assertThat(printed.path("client").asText()).isEqualTo(row.clientId());
      assertThat(printed.at("/main/snrDb").asDouble()).isEqualTo(row.main().snrDb());
      assertThat(printed.at("/main/rateBitPerS").asDouble()).isEqualTo(row.main().rateBitPerS());
      assertThat(printed.at("/federated/pathLossDb").asDouble())
          .isEqualTo(row.federated().pathLossDb());
    }
  }

  @Test
  void everySplit() throws IOException {
    SplitViewModel split =
        new SplitViewModel(session, new Selection(session), computation, new Notices(), background);
    session.open(new ProjectStore().load(SAMPLE), null);
    split.setInView(true);
    fx.runUntil(() -> split.sweepProperty().get() != null);
    SplitSweep shown = split.sweepProperty().get();

    JsonNode printed = json("split", SAMPLE);

    assertThat(printed.path("splits")).hasSameSizeAs(shown.points());
    for (int i = 0; i < shown.points().size(); i++) {
      JsonNode one = printed.path("splits").get(i);
      assertThat(one.path("planDelayS").asDouble()).isEqualTo(shown.points().get(i).planDelayS());
    }
    assertThat(printed.path("bestSplitLayer").asInt())
        .isEqualTo(split.best().orElseThrow().splitLayer());
    JsonNode own = printed.path("splits").get(printed.path("splitLayer").asInt() - 1);
    assertThat(own.at("/client/memoryBytes").asLong())
        .isEqualTo(split.sidesProperty().get().memory().client().totalBytes());
    assertThat(own.at("/server/loraParameters").asLong())
        .isEqualTo(split.sidesProperty().get().server().loraParameters());
  }

  private static JsonNode json(String command, Path project) throws IOException {
    Printed printed = Terminal.run(command, project, "--json");
    assertThat(printed.exitCode()).as(printed.err()).isZero();
    return new ObjectMapper().readTree(printed.out());
  }
}
