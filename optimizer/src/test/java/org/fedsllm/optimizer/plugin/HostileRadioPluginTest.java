package org.fedsllm.optimizer.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.FadingProvider;
import org.fedsllm.model.radio.PathLoss;
import org.fedsllm.model.radio.PathLossProvider;
import org.fedsllm.model.radio.PluggedFading;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioModelException;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.scenario.ChannelSampler;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.FederatedServer;
import org.fedsllm.model.scenario.MainServer;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.guard.Watchdog;
import org.fedsllm.optimizer.testing.PluginJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Radio models of plug-ins, sound and hostile, and what the user reads about each. */
class HostileRadioPluginTest {
  private static final GuardLimits PATIENT =
      new GuardLimits(Duration.ofMinutes(1), Duration.ofSeconds(30));
  private static final GuardLimits HASTY =
      new GuardLimits(Duration.ofSeconds(2), Duration.ofSeconds(1));
  private static final String SLEEPS =
      "try { new java.util.concurrent.CountDownLatch(1).await(); }"
          + " catch (InterruptedException deaf) { while (true) { Thread.onSpinWait(); } } return 1;";
  private static final double ROUNDING_DB = 1e-9;

  @TempDir private Path folder;

  @Test
  void aSoundPathLossIsAskedForEveryLink() throws IOException {
    RadioModels models = load(PluginJar.losing("twice", "return 2 * distanceM;"), PATIENT);

    assertThat(models.of(PluggedPathLoss.of("twice")).pathLossDb(41))
        .isCloseTo(82, within(ROUNDING_DB));
  }

  @Test
  void theSameSeedGivesTheSameFadesThroughTheGuard() throws IOException {
    RadioModels models =
        load(PluginJar.fading("expo", "return -Math.log1p(-chance.nextDouble());"), PATIENT);
    List<Random> chances = List.of(new Random(1), new Random(2));

    assertThat(models.of(PluggedFading.of("expo")).powerGains(chances))
        .containsExactly(
            new Fading.Rayleigh().powerGain(new Random(1)),
            new Fading.Rayleigh().powerGain(new Random(2)));
  }

  @Test
  void whatItThrowsIsToldWithPluginAndDistance() throws IOException {
    PathLoss broken =
        load(
                PluginJar.losing(
                    "broken",
                    "if (distanceM > 99) throw new IllegalStateException(\"boom\");"
                        + " return 80;"),
                PATIENT)
            .of(PluggedPathLoss.of("broken"));

    assertThat(broken.pathLossDb(10)).isEqualTo(80);
    assertThatThrownBy(() -> broken.pathLossesDb(new double[] {10, 120.5}))
        .isInstanceOf(RadioModelException.class)
        .hasMessage(
            "Hostile (plug-in broken 1.0.0), asked for the loss at 120.5 m, threw"
                + " IllegalStateException: boom (at hostile.Path.lambda$create$0, Path.java line 12).");
  }

  @Test
  void anErrorOfAFadingIsTold() throws IOException {
    Fading broken =
        load(PluginJar.fading("broken", "throw new StackOverflowError();"), PATIENT)
            .of(PluggedFading.of("broken"));

    assertThatThrownBy(() -> broken.powerGain(new Random(1)))
        .isInstanceOf(RadioModelException.class)
        .hasMessageStartingWith(
            "Hostile (plug-in broken 1.0.0), asked for gain number 1, threw StackOverflowError");
  }

  @Test
  void notANumberIsToldWithClientAndDistance() throws IOException {
    RadioModels models =
        load(PluginJar.losing("nan", "return distanceM > 50 ? Double.NaN : 80;"), PATIENT);
    Scenario scenario = scenario(PluggedPathLoss.of("nan"));

    assertThatThrownBy(() -> new ChannelSampler(new SeedTree(1), models).average(scenario))
        .isInstanceOf(RadioModelException.class)
        .hasMessageStartingWith(
            "The path loss model (nan) gives client far at 60.0 m a loss of NaN");
  }

  @Test
  void oneThatHangsIsAbandonedAndThenRefused() throws IOException {
    PathLoss hanging = load(PluginJar.losing("hang", SLEEPS), HASTY).of(PluggedPathLoss.of("hang"));

    assertThatThrownBy(() -> hanging.pathLossDb(10))
        .isInstanceOf(RadioModelException.class)
        .hasMessage(
            "Hostile (plug-in hang 1.0.0), asked for the loss at 10.0 m, gave no answer in 2 s and"
                + " was abandoned. A model is a formula; it must not wait.");
    assertThatThrownBy(() -> hanging.pathLossDb(10)).hasMessageContaining("is still busy");
  }

  @Test
  void noModelAtAllIsTold() throws IOException {
    PluginJar jar =
        PluginJar.of("empty")
            .service(PathLossProvider.class, "hostile.Path")
            .source(
                "hostile.Path",
                PluginJar.losingSource("empty", "return 1;")
                    .replace("return distanceM -> { return 1; };", "return null;"));

    assertThatThrownBy(() -> load(jar, PATIENT).of(PluggedPathLoss.of("empty")).pathLossDb(1))
        .hasMessage(
            "Hostile (plug-in empty 1.0.0) returned nothing. Its create method must return a"
                + " model.");
  }

  @Test
  void twoPluginsMayNotBringTheSameFading() throws IOException {
    PluginJar.fading("same", "return 1;").write(folder.resolve("a.jar"));
    PluginJar.fading("same", "return 1;")
        .manifest(PluginDescriptor.ID_ATTRIBUTE, "other")
        .write(folder.resolve("b.jar"));

    PluginReport report = loader(PATIENT).loadFolder(folder);

    assertThat(report.radioModels().fadings()).hasSize(1);
    assertThat(report.refused())
        .singleElement()
        .extracting(RefusedPlugin::message)
        .isEqualTo("Its fading same has the id of one that is in plug-in same 1.0.0. Rename it.");
  }

  @Test
  void onePluginMayBringBothKindsUnderOneId() throws IOException {
    PluginJar.losing("both", "return 80;")
        .service(FadingProvider.class, "hostile.Fade")
        .source("hostile.Fade", PluginJar.fadingSource("both", "return 1;"))
        .write(folder.resolve("both.jar"));

    LoadedPlugin plugin = loader(PATIENT).loadFolder(folder).loaded().get(0);

    assertThat(plugin.offer().all())
        .extracting(PluginKind::of)
        .containsExactly(PluginKind.PATH_LOSS, PluginKind.FADING);
    assertThat(plugin.optimizers()).isEmpty();
  }

  private RadioModels load(PluginJar jar, GuardLimits limits) throws IOException {
    jar.write(folder.resolve("it.jar"));
    PluginReport report = loader(limits).loadFolder(folder);
    assertThat(report.refused()).isEmpty();
    return report.radioModels();
  }

  private static PluginLoader loader(GuardLimits limits) {
    return new PluginLoader(new Watchdog(Thread::new, limits), Set.of(), Set.of());
  }

  private static Scenario scenario(PluggedPathLoss pathLoss) {
    return new Scenario(
        List.of(client("near", 30), client("far", 60)),
        new MainServer(Position.ORIGIN, 1e11, 8, false),
        new FederatedServer(new Position(0, 5)),
        new RadioSpec(new BandPlan.Pooled(1e7), 4e-21, pathLoss, 0, new Fading.None(), null));
  }

  private static Client client(String id, double xM) {
    return new Client(id, new Position(xM, 0), 0.01, 1e9, 8, 100, null);
  }
}
