package org.fedsllm.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.random.SeedTree;

/** Decides which client holds which texts. The same seed deals the same texts. */
final class Partitioner {
  private final SeedTree seeds;
  private final int clients;

  Partitioner(SeedTree seeds, int clients) {
    this.seeds = seeds;
    this.clients = clients;
  }

  /**
   * One entry for each client.
   *
   * @param folder that file names are relative to
   */
  List<Texts> partition(DataSpec data, Path folder) {
    if (data instanceof DataSpec.WordNet glosses) {
      return ofGlosses(glosses);
    }
    return ofFiles((DataSpec.Files) data, folder);
  }

  private List<Texts> ofGlosses(DataSpec.WordNet data) {
    List<String> domains = data.domains();
    List<Gloss> glosses = WordNet.glosses(domains);
    if (data.partition() == DataSpec.Partition.IID) {
      List<String> all = glosses.stream().map(Gloss::text).toList();
      return deal(domains, all, false, clients, "iid");
    }
    Texts[] byClient = new Texts[clients];
    for (int d = 0; d < Math.min(domains.size(), clients); d++) {
      String domain = domains.get(d);
      List<String> texts =
          glosses.stream().filter(g -> g.domain().equals(domain)).map(Gloss::text).toList();
      int holders = (clients - d + domains.size() - 1) / domains.size();
      List<Texts> shares = deal(List.of(domain), texts, false, holders, domain);
      for (int i = 0; i < holders; i++) {
        byClient[d + i * domains.size()] = shares.get(i);
      }
    }
    return List.of(byClient);
  }

  private List<Texts> ofFiles(DataSpec.Files data, Path folder) {
    List<String> names = data.files();
    if (names.size() == 1) {
      TextFile file = TextFile.read(folder.resolve(names.get(0)));
      return deal(names, file.texts(), file.rows(), clients, "file");
    }
    if (names.size() != clients) {
      throw new IllegalArgumentException(
          "The data name %d files for %d clients. Name one file for each client, or one for all."
              .formatted(names.size(), clients));
    }
    return names.stream()
        .map(
            name -> {
              TextFile file = TextFile.read(folder.resolve(name));
              return new Texts(List.of(name), file.texts(), file.rows());
            })
        .toList();
  }

  /** Shuffles {@code texts} and deals them out to {@code holders}. */
  private List<Texts> deal(
      List<String> sources, List<String> texts, boolean rows, int holders, String stream) {
    List<String> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, seeds.stream("deal", stream));
    return IntStream.range(0, holders)
        .mapToObj(
            holder ->
                IntStream.iterate(holder, i -> i < shuffled.size(), i -> i + holders)
                    .mapToObj(shuffled::get)
                    .toList())
        .map(share -> new Texts(sources, share, rows))
        .toList();
  }
}
