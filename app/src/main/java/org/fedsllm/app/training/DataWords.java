package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.data.RowPacking;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.training.data.ClientReport;
import org.fedsllm.training.data.DataReport;
import org.fedsllm.training.data.RowReport;

/** What data, their partition and what became of them are in words. */
final class DataWords {
  private DataWords() {}

  /**
   * For example "restaurants.txt · context||completion · Dirichlet α 0.5 by food · 10 % held out".
   */
  static String summary(DataSpec data) {
    List<String> parts = new ArrayList<>();
    if (data instanceof DataSpec.WordNet glosses) {
      int domains = glosses.domains().size();
      parts.add("WordNet, " + domains + (domains == 1 ? " domain" : " domains"));
    } else {
      DataSpec.Files files = (DataSpec.Files) data;
      parts.add(files(files.files()));
      if (files.format() != null) {
        parts.add(TextFormat.of(files.format()).words());
      }
    }
    parts.add(partition(data));
    parts.add(Numbers.percent(data.heldOutShare()) + " held out");
    return String.join(" · ", parts);
  }

  /** One file by its name, several by their number. */
  static String files(List<String> names) {
    return names.size() == 1
        ? String.valueOf(Path.of(names.get(0)).getFileName())
        : names.size() + " files";
  }

  private static String partition(DataSpec data) {
    PartitionSpec partition = DataEdits.partition(data);
    return switch (partition.kind()) {
      case DIRICHLET -> "Dirichlet α " + Numbers.brief(partition.alpha()) + by(data);
      case BY_DOMAIN ->
          data instanceof DataSpec.WordNet ? "by domain" : "one label each" + by(data);
      case POWER_LAW -> "sizes k^−" + Numbers.brief(partition.exponent());
      default -> name(partition.kind(), data instanceof DataSpec.WordNet);
    };
  }

  private static String by(DataSpec data) {
    String label = data instanceof DataSpec.Files files ? TextFormat.label(files.format()) : null;
    return label == null ? "" : " by " + label;
  }

  /**
   * @param glosses whether the labels are WordNet's domains
   */
  static String name(PartitionSpec.Kind kind, boolean glosses) {
    return switch (kind) {
      case IID -> "shuffled (IID)";
      case BY_DOMAIN -> glosses ? "by domain" : "by label";
      case DIRICHLET -> "Dirichlet";
      case POWER_LAW -> "by size";
      case SHARES -> "given shares";
      case BY_FILE -> "a file each";
    };
  }

  static String meaning(PartitionSpec.Kind kind) {
    return switch (kind) {
      case IID -> "Shuffled and dealt out evenly: every client has the same mix.";
      case BY_DOMAIN ->
          "Client k holds the labels k modulo the number of clients: as skewed as can be.";
      case DIRICHLET ->
          "Each label's rows by shares drawn from Dir(α): small α is skewed, large is even (Hsu et"
              + " al. 2019, arXiv 1909.06335).";
      case POWER_LAW ->
          "Shuffled; client k gets a share proportional to k to the power of −exponent.";
      case SHARES -> "Shuffled; the clients get the shares that the project file gives.";
      case BY_FILE -> "Each client holds one of the files.";
    };
  }

  /**
   * @param packing {@code null} for the format's usual way
   */
  static String name(RowPacking packing) {
    return switch (packing) {
      case CONTINUOUS -> "running text";
      case PACKED -> "packed whole";
      case APART -> "one a sequence";
    };
  }

  static String meaning(RowPacking packing) {
    return switch (packing) {
      case CONTINUOUS -> "Rows one after another, cut wherever a sequence is full.";
      case PACKED ->
          "Several whole rows in a sequence, none of which sees another; longer rows are cut.";
      case APART -> "One row a sequence, the rest of it padding; longer rows are cut.";
    };
  }

  /** What became of the rows, for example "480 rows · 3 dropped (3 empty) · 12–54 tokens a row". */
  static String report(DataReport report) {
    RowReport total = report.total();
    List<String> parts = new ArrayList<>();
    parts.add(total.kept() + " rows");
    if (!total.dropped().isEmpty()) {
      parts.add("%d dropped (%s)".formatted(total.read() - total.kept(), total.droppedInWords()));
    }
    if (total.truncated() > 0) {
      parts.add(total.truncated() + " truncated");
    }
    parts.add(
        "%d–%d tokens a row, median %d"
            .formatted(total.lengths().min(), total.lengths().max(), total.lengths().median()));
    parts.add(
        "%d sequences of %d, %s filled"
            .formatted(total.sequences(), report.sequenceLength(), Numbers.percent(total.fill())));
    if (report.repeatedHeldOutRows() > 0) {
      parts.add(
          "%d of %d held-out prompts are trained on too"
              .formatted(report.repeatedHeldOutRows(), report.heldOutRows()));
    }
    return String.join(" · ", parts);
  }

  /**
   * Everything a client holds: "120 rows: French 80, Italian 40; 40 sequences learned, 8 held out".
   */
  static String mix(ClientReport client) {
    String labels =
        client.rows().labels().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(entry -> LabelMix.inWords(entry.getKey()) + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return "%d rows: %s; %d sequences learned, %d held out"
        .formatted(
            client.rows().kept(), labels, client.trainingSequences(), client.heldOutSequences());
  }
}
