package org.fedsllm.training.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.random.SeedTree;

/**
 * Decides which client gets which rows: every row goes to exactly one, and every client gets one at
 * least. The same seed deals the same rows.
 *
 * @param seeds of the streams that shuffle and draw
 * @param clients their number K
 */
record Dealer(SeedTree seeds, int clients) {
  /** Dirichlet draws that leave a client empty are repeated, as in NIID-Bench (Li et al. 2022). */
  private static final int DRAWS = 1000;

  /**
   * The rows of each client, as indices in the order in which it reads them.
   *
   * @param labels of all rows
   * @param order of the labels
   * @param stream that an even deal is shuffled by
   */
  List<List<Integer>> deal(
      PartitionSpec spec, List<String> labels, List<String> order, String stream) {
    if (labels.size() < clients) {
      throw new IllegalArgumentException(
          "There are %d rows for %d clients. Every client needs one at least."
              .formatted(labels.size(), clients));
    }
    return switch (spec.kind()) {
      case IID -> evenly(all(labels.size()), clients, stream);
      case BY_DOMAIN -> byLabel(labels, order);
      case DIRICHLET -> dirichlet(spec.alpha(), labels, order);
      case POWER_LAW -> bySize(powerLaw(spec.exponent()), labels.size());
      case SHARES -> bySize(spec.shares(), labels.size());
      case BY_FILE ->
          throw new IllegalArgumentException(
              "The partition byFile needs one file for each client. Choose iid for one file.");
    };
  }

  private List<List<Integer>> evenly(List<Integer> rows, int holders, String stream) {
    List<Integer> shuffled = shuffled(rows, "deal", stream);
    return IntStream.range(0, holders)
        .mapToObj(
            holder ->
                IntStream.iterate(holder, i -> i < shuffled.size(), i -> i + holders)
                    .mapToObj(shuffled::get)
                    .toList())
        .toList();
  }

  /** Labels go round the clients, or with fewer clients the clients round the labels. */
  private List<List<Integer>> byLabel(List<String> labels, List<String> order) {
    List<List<Integer>> byClient = empty();
    for (int d = 0; d < order.size(); d++) {
      String label = order.get(d);
      int holders = Math.max(1, (clients - d + order.size() - 1) / order.size());
      List<List<Integer>> shares = evenly(withLabel(labels, label), holders, label);
      for (int i = 0; i < holders; i++) {
        byClient.get((d + i * order.size()) % clients).addAll(shares.get(i));
      }
    }
    requireRows(byClient, "Fewer clients, or iid, would do.");
    return order.size() > clients ? mixed(byClient) : byClient;
  }

  private List<List<Integer>> dirichlet(double alpha, List<String> labels, List<String> order) {
    for (int draw = 0; draw < DRAWS; draw++) {
      List<List<Integer>> byClient = empty();
      for (String label : order) {
        List<Integer> rows = shuffled(withLabel(labels, label), "dirichlet", draw, label);
        Random chance = seeds.stream("dirichlet", draw, "shares", label);
        cut(rows, Dirichlet.draw(alpha, clients, chance), byClient);
      }
      if (byClient.stream().noneMatch(List::isEmpty)) {
        return mixed(byClient);
      }
    }
    throw new IllegalArgumentException(
        "The alpha (%s) of the partition left a client without rows in each of %d draws. Raise it, or give more rows."
            .formatted(alpha, DRAWS));
  }

  /** Cuts {@code rows} where the running sum of {@code shares} lies, so that none is lost. */
  private static void cut(List<Integer> rows, double[] shares, List<List<Integer>> byClient) {
    double sum = 0;
    int from = 0;
    for (int k = 0; k < shares.length; k++) {
      sum += shares[k];
      int to = k == shares.length - 1 ? rows.size() : (int) Math.round(sum * rows.size());
      byClient.get(k).addAll(rows.subList(from, Math.max(from, to)));
      from = Math.max(from, to);
    }
  }

  private List<Double> powerLaw(double exponent) {
    return IntStream.rangeClosed(1, clients).mapToObj(k -> Math.pow(k, -exponent)).toList();
  }

  private List<List<Integer>> bySize(List<Double> shares, int rows) {
    if (shares.size() != clients) {
      throw new IllegalArgumentException(
          "The partition names %d shares for %d clients. Name one for each."
              .formatted(shares.size(), clients));
    }
    List<Integer> shuffled = shuffled(all(rows), "deal", "size");
    int[] counts = Apportionment.atLeastOne(shares, rows);
    List<List<Integer>> byClient = new ArrayList<>();
    int from = 0;
    for (int count : counts) {
      byClient.add(shuffled.subList(from, from + count));
      from += count;
    }
    return byClient;
  }

  /** The last rows are held out, so they must not be those of the last label. */
  private List<List<Integer>> mixed(List<List<Integer>> byClient) {
    return IntStream.range(0, clients)
        .mapToObj(k -> shuffled(byClient.get(k), "order", k))
        .toList();
  }

  private List<Integer> shuffled(List<Integer> rows, Object... stream) {
    List<Integer> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, seeds.stream(stream));
    return shuffled;
  }

  private List<List<Integer>> empty() {
    return IntStream.range(0, clients).<List<Integer>>mapToObj(k -> new ArrayList<>()).toList();
  }

  private static List<Integer> all(int rows) {
    return IntStream.range(0, rows).boxed().toList();
  }

  private static List<Integer> withLabel(List<String> labels, String label) {
    return IntStream.range(0, labels.size())
        .filter(row -> labels.get(row).equals(label))
        .boxed()
        .toList();
  }

  private static void requireRows(List<List<Integer>> byClient, String cure) {
    for (int k = 0; k < byClient.size(); k++) {
      if (byClient.get(k).isEmpty()) {
        throw new IllegalArgumentException(
            "The partition leaves client %d of %d without rows. %s"
                .formatted(k + 1, byClient.size(), cure));
      }
    }
  }
}
