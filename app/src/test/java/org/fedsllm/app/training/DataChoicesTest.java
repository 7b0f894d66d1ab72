package org.fedsllm.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.training.DataChoices.Source;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.data.Columns;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.data.RowFormat;
import org.fedsllm.model.project.DataSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataChoicesTest {
  private static final Path FOLDER = Path.of("projects");

  private final ProjectSession session = new ProjectSession();
  private List<Path> answer = List.of();
  private final DataChoices model = new DataChoices(session, () -> answer, () -> FOLDER);

  @BeforeEach
  void open() {
    session.open(TrainingProjects.small(1, 1), null);
  }

  @Test
  void theDataAreOneLine() {
    assertThat(model.summary().getValue())
        .isEqualTo("WordNet, 2 domains · by domain · 10 % held out");
  }

  @Test
  void filesBesideTheProjectAreNamedRelativeToIt() {
    take(FOLDER.resolve("text").resolve("a.txt").toAbsolutePath());

    assertThat(files().files()).containsExactly("text/a.txt");
    assertThat(files().format()).isNull();
    assertThat(model.summary().getValue()).isEqualTo("a.txt · shuffled (IID) · 10 % held out");
    assertThat(session.undoNameProperty().get()).isEqualTo("Choose files");
  }

  @Test
  void filesElsewhereKeepTheirWholeName() {
    Path elsewhere = Path.of("other", "a.txt").toAbsolutePath();
    take(elsewhere);

    assertThat(files().files()).containsExactly(elsewhere.toString().replace('\\', '/'));
  }

  @Test
  void whoChoosesNoFileChangesNothing() {
    model.choose(Source.FILES);

    assertThat(session.undoNameProperty().get()).isNull();
    assertThat(model.source().getValue()).isEqualTo(Source.WORDNET);
  }

  @Test
  void theEndOfAFilesNameTellsItsFormat() {
    take(FOLDER.resolve("trainset.csv"));
    assertThat(files().format()).isEqualTo(new RowFormat.E2e(null));
  }

  @Test
  void otherFilesKeepWhatWasSaidAboutTheFirst() {
    take(FOLDER.resolve("a.txt"));
    model.format().choose(TextFormat.CONTEXT);
    model.label().choose("food");
    model.partition().choose(PartitionSpec.Kind.DIRICHLET);
    take(FOLDER.resolve("b.txt"));

    assertThat(files().format()).isEqualTo(new RowFormat.ContextCompletion("food"));
    assertThat(model.summary().getValue())
        .isEqualTo("b.txt · context||completion · Dirichlet α 0.5 by food · 10 % held out");
  }

  @Test
  void columnsAreMappedOneByOne() {
    take(FOLDER.resolve("a.jsonl"));
    model.format().choose(TextFormat.JSONL);
    assertThat(TextFormat.columns(files().format())).contains(Columns.TEXT);

    model.inTwo().choose(true);
    ProjectChoice<String> prompt =
        model.column(
            Columns::prompt,
            (from, name) -> new Columns(null, name, from.completion(), from.label()));
    prompt.choose("question");
    model.label().choose("topic");

    assertThat(files().format())
        .isEqualTo(new RowFormat.JsonLines(new Columns(null, "question", "completion", "topic")));
    prompt.choose("");
    assertThat(prompt.valueProperty().get()).isEqualTo("question");
  }

  @Test
  void anotherFormatHasNoColumnsOfTheOldOne() {
    take(FOLDER.resolve("a.jsonl"));
    model.format().choose(TextFormat.JSONL);
    model.format().choose(TextFormat.ALPACA);

    assertThat(model.inTwo().valueProperty().get()).isNull();
    assertThat(model.label().valueProperty().get()).isNull();
  }

  @Test
  void aPartitionComesWithItsParameter() {
    QuantityEntry alpha = model.alpha();
    assertThat(alpha.valueProperty().get()).isNaN();
    model.partition().choose(PartitionSpec.Kind.DIRICHLET);
    assertThat(alpha.textProperty().get()).isEqualTo("0.5");

    alpha.enter("0.1");
    assertThat(data(session).withHeldOutShare(0.1))
        .extracting(DataEdits::partition)
        .isEqualTo(PartitionSpec.dirichlet(0.1));
    alpha.enter("-1");
    assertThat(alpha.errorProperty().get()).contains("more than 0");
  }

  @Test
  void aFileForEachClientNeedsAsManyFiles() {
    take(FOLDER.resolve("a.txt"));
    assertThat(refusesFileEach()).isTrue();

    take(FOLDER.resolve("a.txt"), FOLDER.resolve("b.txt"));
    assertThat(refusesFileEach()).isFalse();
  }

  @Test
  void backToWordNetTheTextIsTheProductsOwn() {
    take(FOLDER.resolve("a.txt"));
    model.choose(Source.WORDNET);

    assertThat(data(session)).isInstanceOf(DataSpec.WordNet.class);
    session.undo();
    assertThat(data(session)).isInstanceOf(DataSpec.Files.class);
  }

  @Test
  void evaluatingMoreKeepsTheAlgorithm() {
    session.apply(
        new Edit(
            "Scheme",
            project ->
                TrainingEdits.withAlgorithm(
                    project, spec -> spec.withScheme(Scheme.SPLIT_FED_V2))));
    model.evaluated().enter("7");

    AlgorithmSpec kept = session.settled().orElseThrow().algorithm();
    assertThat(kept.scheme()).isEqualTo(Scheme.SPLIT_FED_V2);
  }

  private boolean refusesFileEach() {
    return model
        .refusals(session.settled().orElseThrow())
        .apply(PartitionSpec.Kind.BY_FILE)
        .isPresent();
  }

  private void take(Path... files) {
    answer = List.of(files);
    model.chooseFiles();
  }

  private DataSpec.Files files() {
    return (DataSpec.Files) data(session);
  }

  private static DataSpec data(ProjectSession session) {
    return session.settled().orElseThrow().training().data();
  }
}
