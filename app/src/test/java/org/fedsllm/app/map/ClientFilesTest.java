package org.fedsllm.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.MeasuredPathLoss;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientFilesTest {
  @TempDir private Path folder;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final Notices notices = new Notices();
  private Path file;
  private ClientFiles files;

  @BeforeEach
  void open() {
    file = folder.resolve("clients.csv");
    session.open(Projects.ofClients(3), null);
    files =
        new ClientFiles(
            session, notices, background, () -> Optional.of(file), () -> Optional.of(file));
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void anImportReplacesTheClientsAsOneEdit() throws IOException {
    Project before = shown();
    Files.writeString(file, "id,x,y,main_gain_dB,federated_gain_dB\nc2,5,50,-90,-95\nnew,7,70,,\n");
    files.importInstead();
    hear();

    assertThat(shown().scenario().clients()).extracting(Client::id).containsExactly("c2", "new");
    assertThat(shown().scenario().clients().get(0).measured())
        .contains(new MeasuredPathLoss(90, 95));
    assertThat(notices.newsProperty().get().message())
        .isEqualTo("Imported 2 clients from clients.csv.");
    session.undo();
    assertThat(shown()).isEqualTo(before);
  }

  @Test
  void clientsOfAFileCanStandBesideThoseThereAre() throws IOException {
    Files.writeString(file, "5;50\n7;70\n");
    files.importBeside();
    hear();

    assertThat(shown().scenario().clients()).hasSize(5);
  }

  @Test
  void whatIsWrongWithAFileIsSaidAndNothingChanges() throws IOException {
    Files.writeString(file, "x,y\n1,50\n0,0.2\n");
    files.importInstead();
    hear();

    assertThat(shown().scenario().clients()).hasSize(3);
    assertThat(notices.newsProperty().get().failure()).isTrue();
    assertThat(notices.newsProperty().get().message())
        .contains("c2 stands 0.20 m from the main server");
  }

  @Test
  void whatWasExportedIsImportedAgain() throws IOException {
    Project before = shown();
    files.export();
    hear();
    assertThat(notices.newsProperty().get().message()).isEqualTo("Wrote 3 clients to clients.csv.");
    files.importInstead();
    fx.runUntil(() -> notices.newsProperty().get().message().startsWith("Imported"));

    assertThat(shown()).isEqualTo(before);
  }

  @Test
  void spreadsheetsOfOtherWritingsAreRead() throws IOException {
    Files.write(file, "id;x;y\nKüche;5;50\n".getBytes(StandardCharsets.ISO_8859_1));
    files.importInstead();
    hear();
    assertThat(shown().scenario().clients()).extracting(Client::id).containsExactly("Küche");

    Files.write(file, "id\tx\ty\nBüro\t5\t50\n".getBytes(StandardCharsets.UTF_16));
    files.importInstead();
    fx.runUntil(() -> shown().scenario().client("Büro").isPresent());
    assertThat(shown().scenario().clients()).hasSize(1);
  }

  private void hear() {
    fx.runUntil(() -> notices.newsProperty().get() != null);
  }

  private Project shown() {
    return session.projectProperty().get();
  }
}
