package org.fedsllm.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fedsllm.model.data.Columns;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.data.RowFormat;
import org.fedsllm.model.data.RowPacking;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.training.GoldenGpt2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientDataFactoryTest {
  private static final int LENGTH = 16;
  private static final long END_OF_TEXT = 0;
  private static final List<String> DOMAINS = List.of("noun.feeling", "verb.weather");

  @TempDir private Path folder;
  private static Tokenizer tokenizer;

  @BeforeAll
  static void open() {
    tokenizer = Tokenizer.open(GoldenGpt2.folder().resolve("tokenizer.json"));
  }

  @AfterAll
  static void close() {
    tokenizer.close();
  }

  @Test
  void domainsGoRoundTheClientsAndNoTextGoesTwice() {
    List<ClientData> clients = create(wordNet(PartitionSpec.BY_DOMAIN), 3, 1000);
    assertThat(clients).extracting(ClientData::clientId).containsExactly("c1", "c2", "c3");
    assertThat(clients)
        .extracting(ClientData::sources)
        .containsExactly(List.of("noun.feeling"), List.of("verb.weather"), List.of("noun.feeling"));
    Set<String> first = firstWords(clients.get(0));
    assertThat(firstWords(clients.get(2))).isNotEqualTo(first);
  }

  @Test
  void shufflingGivesEveryClientAllDomainsAndAboutTheSameShare() {
    List<ClientData> clients = create(wordNet(PartitionSpec.IID), 4, 10_000);
    assertThat(clients).allSatisfy(client -> assertThat(client.sources()).isEqualTo(DOMAINS));
    int most = clients.stream().mapToInt(c -> c.training().size()).max().orElseThrow();
    int least = clients.stream().mapToInt(c -> c.training().size()).min().orElseThrow();
    assertThat(least).isGreaterThan(most * 8 / 10);
  }

  @Test
  void samplesAndEvaluationSequencesAreUpperBounds() {
    List<ClientData> clients = create(wordNet(PartitionSpec.BY_DOMAIN), 2, 5);
    assertThat(clients)
        .allSatisfy(
            client -> {
              assertThat(client.training()).hasSize(5);
              assertThat(client.heldOut()).hasSize(3);
              assertThat(client.training()).allMatch(sequence -> sequence.length() == LENGTH);
            });
  }

  @Test
  void sameSeedDealsTheSameTextsAndAnotherSeedOthers() {
    DataSpec spec = wordNet(PartitionSpec.IID);
    assertThat(ids(create(spec, 2, 50, 1))).isEqualTo(ids(create(spec, 2, 50, 1)));
    assertThat(ids(create(spec, 2, 50, 1))).isNotEqualTo(ids(create(spec, 2, 50, 2)));
  }

  @Test
  void unknownDomainIsNamed() {
    DataSpec spec = new DataSpec.WordNet(List.of("noun.dragons"), PartitionSpec.IID, 0.1);
    assertFault(spec, 2, "no domain (noun.dragons)", "noun.animal");
  }

  @Test
  void oneFileForEachClientStaysWithIt() throws IOException {
    write("a.txt", "alpha");
    write("b.txt", "beta");
    List<ClientData> clients = create(files("a.txt", "b.txt"), 2, 100);
    assertThat(tokenizer.decode(clients.get(0).training().get(0).ids())).contains("alpha");
    assertThat(tokenizer.decode(clients.get(1).training().get(0).ids())).contains("beta");
  }

  @Test
  void oneFileForAllIsDealtOut() throws IOException {
    write("all.txt", "gamma");
    assertThat(create(files("all.txt"), 3, 100)).hasSize(3);
  }

  @Test
  void wrongNumberOfFilesIsNamed() throws IOException {
    write("a.txt", "alpha");
    write("b.txt", "beta");
    assertFault(files("a.txt", "b.txt"), 3, "2 files for 3 clients");
  }

  @Test
  void promptRowsArePackedAndReported() throws IOException {
    StringBuilder lines = new StringBuilder("no bar\n");
    for (int i = 0; i < 40; i++) {
      lines.append("name : n%d | food : x||It is called n%d .\n".formatted(i, i));
    }
    Files.writeString(folder.resolve("rows.txt"), lines);
    DataSpec spec =
        new DataSpec.Files(
            List.of("rows.txt"),
            0.2,
            new RowFormat.ContextCompletion(null),
            null,
            PartitionSpec.IID);
    PreparedData data = prepare(spec, 2, 1000, 128);

    DataReport report = data.report();
    assertThat(report.total().read()).isEqualTo(41);
    assertThat(report.total().kept()).isEqualTo(40);
    assertThat(report.total().dropped()).containsExactly(entry(DropReason.MISSING_COLUMN, 1));
    assertThat(report.total().fill()).isGreaterThan(0.5).isLessThanOrEqualTo(1);
    assertThat(report.clients()).extracting(client -> client.rows().read()).containsExactly(20, 20);
    assertThat(data.heldOutRows()).allMatch(rows -> rows.size() == 4);
    assertThat(report.repeatedHeldOutRows()).isZero();
    TokenSequence first = data.clients().get(0).training().get(0);
    assertThat(first.isPlain()).isFalse();
    assertThat(first.hasInnerStarts()).isTrue();
  }

  @Test
  void heldOutRowsWhosePromptIsTrainedOnAreCounted() throws IOException {
    Files.writeString(folder.resolve("rows.txt"), "same||one answer of many\n".repeat(40));
    DataSpec spec =
        new DataSpec.Files(
            List.of("rows.txt"), 0.25, new RowFormat.ContextCompletion(null), null, null);
    PreparedData data = prepare(spec, 1, 1000, 128);
    assertThat(data.learnedPrompts()).containsExactly("same ||");
    assertThat(data.report().heldOutRows()).isEqualTo(10);
    assertThat(data.report().repeatedHeldOutRows()).isEqualTo(10);
  }

  @Test
  void truncatedRowsAreCounted() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"), "{\"text\": \"a b c d e f g h i j k l\"}\n".repeat(9));
    DataSpec spec =
        new DataSpec.Files(
            List.of("a.jsonl"), 0.2, new RowFormat.JsonLines(Columns.TEXT), RowPacking.APART, null);
    RowReport total = prepare(spec, 1, 1000, 8).report().total();
    assertThat(total.truncated()).isEqualTo(9);
    assertThat(total.fill()).isEqualTo(1);
    assertThat(total.lengths().min()).isEqualTo(total.lengths().max()).isGreaterThan(8);
  }

  @Test
  void labelsOfAColumnAreDealtOutByDirichletAndCounted() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines.append("{\"text\": \"some text of row %d\", \"topic\": \"t%d\"}\n".formatted(i, i % 3));
    }
    Files.writeString(folder.resolve("a.jsonl"), lines);
    DataSpec spec =
        new DataSpec.Files(
            List.of("a.jsonl"),
            0.2,
            new RowFormat.JsonLines(new Columns("text", null, null, "topic")),
            null,
            PartitionSpec.dirichlet(0.5));
    List<ClientReport> clients = prepare(spec, 3, 1000, 16).report().clients();
    assertThat(clients.stream().mapToInt(client -> client.rows().read()).sum()).isEqualTo(300);
    for (String topic : List.of("t0", "t1", "t2")) {
      assertThat(
              clients.stream()
                  .mapToInt(client -> client.rows().labels().getOrDefault(topic, 0))
                  .sum())
          .isEqualTo(100);
    }
  }

  @Test
  void aPartitionByLabelNeedsLabels() throws IOException {
    write("a.txt", "alpha");
    DataSpec spec = files("a.txt").withPartition(PartitionSpec.dirichlet(1));
    assertFault(spec, 2, "needs labels", "Name a label column");
  }

  @Test
  void severalFilesCanBeDomainsOfMoreClients() throws IOException {
    write("a.txt", "alpha");
    write("b.txt", "beta");
    DataSpec spec = files("a.txt", "b.txt").withPartition(PartitionSpec.BY_DOMAIN);
    List<ClientReport> clients = prepare(spec, 4, 100, LENGTH).report().clients();
    assertThat(clients)
        .extracting(client -> client.rows().labels().keySet().toString())
        .containsExactly("[a.txt]", "[b.txt]", "[a.txt]", "[b.txt]");
  }

  @Test
  void tooLittleTextNamesTheClient() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "short");
    assertFault(files("a.txt"), 1, "client c1 has no training sequence", "more text");
  }

  private static DataSpec wordNet(PartitionSpec partition) {
    return new DataSpec.WordNet(DOMAINS, partition, 0.2);
  }

  private static DataSpec files(String... names) {
    return new DataSpec.Files(List.of(names), 0.2);
  }

  private void write(String name, String word) throws IOException {
    String paragraph = (word + " ").repeat(LENGTH) + "\n\n";
    Files.writeString(folder.resolve(name), paragraph.repeat(20));
  }

  private List<ClientData> create(DataSpec spec, int clients, int samples) {
    return create(spec, clients, samples, 1);
  }

  private List<ClientData> create(DataSpec spec, int clients, int samples, long seed) {
    return new ClientDataFactory(tokenizer, new Packer(LENGTH, END_OF_TEXT), new SeedTree(seed))
        .create(spec, folder, clients(clients, samples), 3);
  }

  private PreparedData prepare(DataSpec spec, int clients, int samples, int length) {
    return new ClientDataFactory(tokenizer, new Packer(length, END_OF_TEXT), new SeedTree(1))
        .prepare(spec, folder, clients(clients, samples), 3);
  }

  private static List<Client> clients(int count, int samples) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(k -> new Client("c" + k, new Position(10.0 * k, 0), 0.01, 1e9, 1, samples, null))
        .toList();
  }

  private void assertFault(DataSpec spec, int clients, String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> create(spec, clients, 100))
        .withMessageContainingAll(parts);
  }

  private static Set<String> firstWords(ClientData client) {
    return client.training().stream()
        .map(sequence -> tokenizer.decode(sequence.ids()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<Long> ids(List<ClientData> clients) {
    List<Long> ids = new ArrayList<>();
    for (ClientData client : clients) {
      for (TokenSequence sequence : client.training()) {
        for (long id : sequence.ids()) {
          ids.add(id);
        }
      }
    }
    return ids;
  }
}
