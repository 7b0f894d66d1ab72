package org.fedsllm.app.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.fedsllm.model.run.LinkBytes;

/**
 * One algorithm on one partition, over the seeds whose training came to its end.
 *
 * @param stopped trainings that diverged; they are in none of the means
 * @param difference of the perplexity to that of the partition's first algorithm, seed by seed:
 *     what a seed makes hard for all alike is not in it
 * @param mainUpBytes activations, labels and output gradients of all rounds, all clients together
 * @param mainDownBytes boundary gradients and outputs
 * @param adaptersUpBytes to the federated server
 * @param adaptersDownBytes from the federated server
 */
public record SummaryRow(
    String algorithm,
    String partition,
    int stopped,
    MeanInterval startPerplexity,
    MeanInterval perplexity,
    MeanInterval difference,
    MeanInterval mainUpBytes,
    MeanInterval mainDownBytes,
    MeanInterval adaptersUpBytes,
    MeanInterval adaptersDownBytes,
    MeanInterval simulatedS,
    MeanInterval equalBandwidthS) {

  /**
   * Of {@code rows}, partition by partition, in the order in which partition and algorithm came.
   */
  public static List<SummaryRow> of(List<ComparisonRow> rows) {
    Map<String, Map<String, List<ComparisonRow>>> groups = new LinkedHashMap<>();
    for (ComparisonRow row : rows) {
      groups
          .computeIfAbsent(row.partition(), partition -> new LinkedHashMap<>())
          .computeIfAbsent(row.algorithm(), algorithm -> new ArrayList<>())
          .add(row);
    }
    List<SummaryRow> summary = new ArrayList<>();
    for (Map<String, List<ComparisonRow>> ofPartition : groups.values()) {
      List<ComparisonRow> first = finished(ofPartition.values().iterator().next());
      ofPartition.values().forEach(ofSeeds -> summary.add(of(ofSeeds, first)));
    }
    return summary;
  }

  private static SummaryRow of(List<ComparisonRow> rows, List<ComparisonRow> first) {
    List<ComparisonRow> finished = finished(rows);
    return new SummaryRow(
        rows.get(0).algorithm(),
        rows.get(0).partition(),
        rows.size() - finished.size(),
        mean(finished, ComparisonRow::startPerplexity),
        mean(finished, ComparisonRow::perplexity),
        difference(finished, first),
        meanBytes(finished, LinkBytes::mainServerUp),
        meanBytes(finished, LinkBytes::mainServerDown),
        meanBytes(finished, LinkBytes::adaptersUp),
        meanBytes(finished, LinkBytes::adaptersDown),
        mean(finished, ComparisonRow::simulatedS),
        mean(finished, ComparisonRow::equalBandwidthS));
  }

  private static List<ComparisonRow> finished(List<ComparisonRow> rows) {
    return rows.stream().filter(ComparisonRow::finished).toList();
  }

  /** Over the seeds that both have. */
  private static MeanInterval difference(List<ComparisonRow> rows, List<ComparisonRow> first) {
    Map<Long, Double> ofFirst =
        first.stream().collect(Collectors.toMap(ComparisonRow::seed, ComparisonRow::perplexity));
    return MeanInterval.of(
        rows.stream()
            .filter(row -> ofFirst.containsKey(row.seed()))
            .mapToDouble(row -> row.perplexity() - ofFirst.get(row.seed()))
            .toArray());
  }

  private static MeanInterval meanBytes(
      List<ComparisonRow> rows, ToDoubleFunction<LinkBytes> bytes) {
    return mean(rows, row -> bytes.applyAsDouble(row.bytes()));
  }

  private static MeanInterval mean(
      List<ComparisonRow> rows, ToDoubleFunction<ComparisonRow> value) {
    return MeanInterval.of(rows.stream().mapToDouble(value).toArray());
  }
}
