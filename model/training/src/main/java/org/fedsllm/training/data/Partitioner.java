package org.fedsllm.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    requireKnown(data.domains());
    List<Gloss> glosses = WordNet.glosses();
    if (data.partition() == DataSpec.Partition.IID) {
      Set<String> wanted = new HashSet<>(data.domains());
      return deal(data.domains(), texts(glosses, wanted), false, clients, "iid");
    }
    List<Texts> byClient = new ArrayList<>(Collections.nCopies(clients, null));
    int domains = data.domains().size();
    for (int d = 0; d < Math.min(domains, clients); d++) {
      String domain = data.domains().get(d);
      int holders = (clients - d + domains - 1) / domains;
      List<Texts> shares =
          deal(List.of(domain), texts(glosses, Set.of(domain)), false, holders, domain);
      for (int i = 0; i < holders; i++) {
        byClient.set(d + i * domains, shares.get(i));
      }
    }
    return byClient;
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

  private static List<String> texts(List<Gloss> glosses, Set<String> domains) {
    return glosses.stream()
        .filter(gloss -> domains.contains(gloss.domain()))
        .map(Gloss::text)
        .toList();
  }

  private static void requireKnown(List<String> domains) {
    for (String domain : domains) {
      if (!WordNet.domains().contains(domain)) {
        throw new IllegalArgumentException(
            "WordNet has no domain (%s). It has %s.".formatted(domain, WordNet.domains()));
      }
    }
  }
}
