package org.fedsllm.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.training.checkpoint.Checkpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project of an earlier version must train on the same tokens in the same order. */
class EarlierProjectsTest {

  /** The numbers were printed by the program before there were other formats and partitions. */
  @ParameterizedTest
  @CsvSource({"BY_DOMAIN, -4928556258292411492", "IID, -1577271637428962811"})
  void wordNetIsDealtOutAsEver(PartitionSpec.Kind kind, long expected) {
    Checkpoint embedded = Checkpoint.find("embedded", Path.of(""));
    List<Client> clients =
        IntStream.rangeClosed(1, 5)
            .mapToObj(k -> new Client("c" + k, new Position(10.0 * k, 0), 0.01, 1e9, 1, 100, null))
            .toList();
    DataSpec spec =
        new DataSpec.WordNet(
            List.of("noun.food", "verb.weather", "noun.feeling"), PartitionSpec.of(kind), 0.1);
    long hash = 7;
    try (Tokenizer tokenizer = embedded.openTokenizer()) {
      Packer packer = new Packer(64, embedded.config().endOfText());
      for (ClientData client :
          new ClientDataFactory(tokenizer, packer, new SeedTree(42))
              .create(spec, Path.of(""), clients, 8)) {
        hash = hash(hash, client.training());
        hash = hash(hash, client.heldOut());
      }
    }
    assertThat(hash).isEqualTo(expected);
  }

  private static long hash(long start, List<TokenSequence> sequences) {
    long hash = start;
    for (TokenSequence sequence : sequences) {
      assertThat(sequence.isPlain()).isTrue();
      for (long id : sequence.ids()) {
        hash = 31 * hash + id;
      }
    }
    return hash;
  }
}
