package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.ParticipationSpec;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.radio.PluggedFading;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectStoreTest {
  private final ProjectStore store = new ProjectStore();

  static Stream<Path> samples() {
    return SampleProjects.files().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreWrittenAsTheyWereRead(Path sample) throws IOException {
    assertThat(store.format(store.load(sample))).isEqualTo(Files.readString(sample));
  }

  @Test
  void savedProjectIsFoundAgain(@TempDir Path folder) throws IOException {
    Project project = SampleProjects.load("quickstart").withName("mine");
    Path file = folder.resolve("mine.fedsllm");

    store.save(project, file);

    assertThat(store.load(file)).isEqualTo(project);
    assertThat(folder.toFile().list()).containsExactly("mine.fedsllm");
  }

  @Test
  void anotherAlgorithmIsWrittenAndTheUsualOneIsNot() throws ProjectFormatException {
    Project usual = SampleProjects.load("quickstart");
    TrainingSpec training = usual.trainable().orElseThrow();
    AlgorithmSpec algorithm =
        AlgorithmSpec.FEDSLLM
            .withScheme(Scheme.SPLIT_FED_V2)
            .withAggregation(Aggregation.FLORA)
            .withParticipation(new ParticipationSpec(0.5, 0.1, 30.0));

    Project other = usual.withTraining(training.withAlgorithm(algorithm));

    assertThat(store.format(usual)).doesNotContain("algorithm");
    assertThat(store.format(other)).contains("\"scheme\": \"splitFedV2\"");
    assertThat(store.parse(store.format(other), "other.fedsllm")).isEqualTo(other);
  }

  @Test
  void modelsOfPluginsThatAreNotThereAreKept() throws IOException {
    Project project = SampleProjects.load("quickstart");
    RadioSpec radio =
        project
            .scenario()
            .radio()
            .withPathLoss(
                new PluggedPathLoss(
                    "gone",
                    new ParameterValues(Map.of("floors", 2, "wallDb", 6.5, "indoor", true))))
            .withFading(PluggedFading.of("gone-too"));
    Project plugged = project.withScenario(project.scenario().withRadio(radio));
    String text = store.format(plugged);

    assertThat(text.replaceAll("\\s+", " "))
        .contains(
            "\"pathLoss\": { \"model\": \"plugin\", \"id\": \"gone\", \"parameters\":"
                + " { \"floors\": 2, \"indoor\": true, \"wallDb\": 6.5 } }")
        .contains("{ \"model\": \"plugin\", \"id\": \"gone-too\", \"parameters\": { } }");
    assertThat(store.parse(text, "it")).isEqualTo(plugged);
    assertThat(store.format(store.parse(text, "it"))).isEqualTo(text);
  }

  @Test
  void aModelsParametersMayBeLeftOut() throws IOException {
    String text =
        store
            .format(SampleProjects.load("quickstart"))
            .replaceFirst(
                "\"fading\": \\{[^}]*}", "\"fading\": {\"model\": \"plugin\", \"id\": \"x\"}");

    assertThat(store.parse(text, "it").scenario().radio().fading())
        .isEqualTo(PluggedFading.of("x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"transmitPowerW\": 0.01 | \"transmitPowerW\": -3.0 | line 20, column 9, at project.scenario.clients[0] | The transmitPowerW (-3.0) of client c1 must be positive. Maybe it was entered in dBm.",
        "\"transmitPowerW\": 0.01 | \"transmitPowerW\": NaN | line 16 | Write a finite one",
        "\"transmitPowerW\": 0.01 | \"transmitPowerW\": \"0.01\" | project.scenario.clients[0].transmitPowerW | expected a number",
        "\"transmitPowerW\": 0.01 | \"transmitPowerDbm\": 10 | project.scenario.clients[0].transmitPowerW | a number is missing",
        "\"yM\": 120.0 | \"yM\": 120.0, \"zM\": 1.5 | project.scenario.clients[0].position.zM | there is no field \"zM\" here. Known are \"xM\", \"yM\"",
        "\"samples\": 1500 | \"samples\": 12.5 | project.scenario.clients[0].samples | whole number",
        "\"splitLayer\": 2 | \"splitLayer\": 6 | project.workload | splitLayer (6) of the workload must be in 1 … 5. The model has 6 blocks",
        "\"regime\": \"separate\" | \"regime\": \"tdd\" | project.scenario.radio.band | \"tdd\" is not a known kind. Known are \"pooled\", \"separate\", \"shared\".",
        "\"model\": \"none\" | \"model\": \"plugin\", \"id\": \"\" | project.scenario.radio.fading | The id of the fading is empty. Give it a name.",
        "\"schedule\": \"iteration\" | \"schedule\": \"daily\" | project.learning.schedule | \"iteration\", \"round\"",
        "\"version\": 1 | \"version\": 2 | newer workbench | Update the workbench",
        "\"version\": 1 | \"version\": \"1\" | has the version | whole number",
        "\"fedsllm-project\" | \"something else\" | not a FedsLLM project | format",
        "\"id\": \"c2\" | \"id\": \"c1\" | project.scenario | taken twice",
        "\"name\": \"quickstart\" | \"name\": \"q\", \"name\": \"r\" | line 5 | Remove one of the two",
      })
  void aWrongFileIsExplained(String good, String bad, String place, String words) {
    String text = store.format(SampleProjects.load("quickstart"));
    assertThat(text).contains(good);

    assertThatThrownBy(
            () -> store.parse(text.replaceFirst(quote(good), quoteNew(bad)), "bad.fedsllm"))
        .isInstanceOf(ProjectFormatException.class)
        .hasMessageStartingWith("bad.fedsllm")
        .hasMessageContaining(place)
        .hasMessageContaining(words)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void lockedSharesAreFoundAgainAndAFileWithoutThemHasNone(@TempDir Path folder)
      throws IOException {
    Project without = SampleProjects.load("quickstart");
    LockedShare lock = new LockedShare("c1", LockedShare.Link.FEDERATED, 2e5);
    Project locked = without.withPlan(without.plan().locking(lock));
    Path file = folder.resolve("locked.fedsllm");

    store.save(locked, file);

    assertThat(without.plan().lockedShares()).isEmpty();
    assertThat(store.format(without)).doesNotContain("lockedShares");
    assertThat(store.load(file)).isEqualTo(locked);
    assertThat(store.load(file).plan().lockOf("c1", LockedShare.Link.FEDERATED)).contains(lock);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"c1\" | \"c99\" | no such client",
        "\"main\" | \"upper\" | \"federated\", \"main\"",
        "250000.0 | -1.0 | The bandwidthHz (-1.0) of a locked share must be positive",
        "\"bandwidthHz\": 250000.0 | \"bandwidthHz\": 1.0, \"unit\": 1 | there is no field \"unit\" here",
      })
  void aWrongLockIsExplained(String good, String bad, String words) {
    Project project = SampleProjects.load("quickstart");
    LockedShare lock = new LockedShare("c1", LockedShare.Link.MAIN, 2.5e5);
    String text = store.format(project.withPlan(project.plan().locking(lock)));
    int locks = text.indexOf("lockedShares");
    String wrong =
        text.substring(0, locks) + text.substring(locks).replaceFirst(quote(good), quoteNew(bad));

    assertThatThrownBy(() -> store.parse(wrong, "bad.fedsllm"))
        .isInstanceOf(ProjectFormatException.class)
        .hasMessageContaining(words);
  }

  @Test
  void everyTruncationIsExplained() {
    String text = store.format(SampleProjects.load("quickstart"));
    for (int length = 0; length < text.length() - 2; length += 37) {
      String cut = text.substring(0, length);
      assertThatThrownBy(() -> store.parse(cut, "cut.fedsllm"))
          .isInstanceOf(ProjectFormatException.class)
          .hasMessageStartingWith("cut.fedsllm");
    }
  }

  @Test
  void truncationNamesItsCure() {
    String text = store.format(SampleProjects.load("quickstart"));

    assertThatThrownBy(() -> store.parse(text.substring(0, 900), "cut.fedsllm"))
        .hasMessageContaining("ends too early");
  }

  @Test
  void clientsAreNeeded() {
    String text =
        "{\"format\":\"fedsllm-project\",\"version\":1,\"project\":{\"name\":\"x\",\"seed\":1,"
            + "\"scenario\":{\"clients\":[]}}}";

    assertThatThrownBy(() -> store.parse(text, "empty.fedsllm"))
        .hasMessageContaining("project.scenario");
  }

  @Test
  void missingFileIsNamed(@TempDir Path folder) {
    assertThatThrownBy(() -> store.load(folder.resolve("none.fedsllm")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("There is no file");
  }

  @Test
  void binaryFileIsNoProject(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("picture.fedsllm"), new byte[] {(byte) 0x89, 'P', 'N'});

    assertThatThrownBy(() -> store.load(file)).hasMessageContaining("not a text file");
  }

  @Test
  void missingFolderLosesNothing(@TempDir Path folder) {
    Path file = folder.resolve("gone").resolve("a.fedsllm");

    assertThatThrownBy(() -> store.save(SampleProjects.load("quickstart"), file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void failedWriteKeepsTheOldFile(@TempDir Path folder) throws IOException {
    Path target = Files.createDirectory(folder.resolve("taken.fedsllm"));
    Files.writeString(target.resolve("inside"), "kept");

    assertThatThrownBy(() -> store.save(SampleProjects.load("quickstart"), target))
        .isInstanceOf(IOException.class);

    assertThat(target.resolve("inside")).hasContent("kept");
    assertThat(folder.toFile().list()).containsExactly("taken.fedsllm");
  }

  @Test
  void savingThroughALinkKeepsTheLink(@TempDir Path folder) throws IOException {
    Path real = Files.writeString(folder.resolve("real.fedsllm"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.fedsllm"), real);

    store.save(SampleProjects.load("quickstart"), link);

    assertThat(link).isSymbolicLink();
    assertThat(store.load(real).name()).isEqualTo("quickstart");
  }

  @Test
  void aNewFileHasTheUsualPermissions(@TempDir Path folder) throws IOException {
    Path usual = Files.writeString(folder.resolve("usual"), "");
    Path file = folder.resolve("mine.fedsllm");

    store.save(SampleProjects.load("quickstart"), file);

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void aPrivateFileStaysPrivate(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.fedsllm"), "");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    store.save(SampleProjects.load("quickstart"), file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private static String quote(String text) {
    return Pattern.quote(text);
  }

  private static String quoteNew(String text) {
    return Matcher.quoteReplacement(text);
  }
}
