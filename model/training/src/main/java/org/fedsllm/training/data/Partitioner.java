package org.fedsllm.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.data.RowFormat;
import org.fedsllm.model.data.RowPacking;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.random.SeedTree;

/** Reads the data of a project and gives each client its share. */
final class Partitioner {
  private final Dealer dealer;
  private final int clients;

  Partitioner(SeedTree seeds, int clients) {
    this.dealer = new Dealer(seeds, clients);
    this.clients = clients;
  }

  /**
   * All shares.
   *
   * @param shares one for each client
   * @param dropped rows that were no use before they were any client's
   */
  record Dealt(List<Share> shares, Map<DropReason, Integer> dropped) {}

  /**
   * @param folder that file names are relative to
   */
  Dealt partition(DataSpec data, Path folder) {
    if (data instanceof DataSpec.WordNet glosses) {
      return ofGlosses(glosses);
    }
    return ofFiles((DataSpec.Files) data, folder);
  }

  private Dealt ofGlosses(DataSpec.WordNet data) {
    List<Row> rows =
        WordNet.glosses(data.domains()).stream()
            .map(gloss -> Row.text(gloss.text(), gloss.domain()))
            .toList();
    List<Share> shares = new ArrayList<>();
    for (List<Row> dealt : deal(data.partition(), rows, data.domains(), "iid")) {
      List<String> held =
          data.domains().stream()
              .filter(domain -> dealt.stream().anyMatch(row -> row.label().equals(domain)))
              .toList();
      shares.add(new Share(held, dealt, Layout.CONTINUOUS, Map.of()));
    }
    return new Dealt(shares, Map.of());
  }

  private Dealt ofFiles(DataSpec.Files data, Path folder) {
    List<String> names = data.files();
    PartitionSpec partition =
        data.partition() != null
            ? data.partition()
            : names.size() == 1 ? PartitionSpec.IID : PartitionSpec.BY_FILE;
    if (partition.kind() == PartitionSpec.Kind.BY_FILE && names.size() != clients) {
      throw new IllegalArgumentException(
          "The data name %d files for %d clients. Name one file for each client, or one for all."
              .formatted(names.size(), clients));
    }
    List<Share> files = names.stream().map(name -> read(data, folder, name)).toList();
    return partition.kind() == PartitionSpec.Kind.BY_FILE
        ? new Dealt(files, Map.of())
        : dealOut(files, partition, names);
  }

  private Dealt dealOut(List<Share> files, PartitionSpec partition, List<String> names) {
    List<Row> rows = files.stream().flatMap(file -> file.rows().stream()).toList();
    List<String> order = rows.stream().map(Row::label).distinct().sorted().toList();
    boolean byLabel =
        partition.kind() == PartitionSpec.Kind.DIRICHLET
            || partition.kind() == PartitionSpec.Kind.BY_DOMAIN;
    if (byLabel && order.size() < 2) {
      throw new IllegalArgumentException(
          "The partition (%s) of the data needs labels, but all rows have one (%s). Name a label column, or several files."
              .formatted(partition.kind().spelled(), order.get(0)));
    }
    Layout layout = files.get(0).layout();
    List<Share> shares =
        deal(partition, rows, order, "file").stream()
            .map(dealt -> new Share(names, dealt, layout, Map.of()))
            .toList();
    return new Dealt(shares, files.stream().map(Share::dropped).reduce(Map.of(), DropCounts::sum));
  }

  private List<List<Row>> deal(
      PartitionSpec partition, List<Row> rows, List<String> order, String stream) {
    List<String> labels = rows.stream().map(Row::label).toList();
    return dealer.deal(partition, labels, order, stream).stream()
        .map(indices -> indices.stream().map(rows::get).toList())
        .toList();
  }

  /** Rows without a label of their own are labelled by their file. */
  private static Share read(DataSpec.Files data, Path folder, String name) {
    Path path = folder.resolve(name);
    RowFormat format = data.format();
    RowSet file = format == null ? byName(path) : RowReader.read(path, format);
    List<Row> rows =
        file.rows().stream().map(row -> row.label().isEmpty() ? row.withLabel(name) : row).toList();
    return new Share(List.of(name), rows, layout(data, path), file.dropped());
  }

  private static RowSet byName(Path path) {
    List<String> texts = TextFile.read(path).texts();
    return new RowSet(
        IntStream.range(0, texts.size()).mapToObj(i -> Row.text(texts.get(i), "")).toList(),
        Map.of());
  }

  private static Layout layout(DataSpec.Files data, Path path) {
    RowPacking packing =
        data.rows() != null || data.format() == null ? data.rows() : data.format().usualPacking();
    if (packing != null) {
      return Layout.of(packing);
    }
    return TextFile.isJsonLines(path) ? Layout.CUT_OR_CONTINUOUS : Layout.CONTINUOUS;
  }
}
