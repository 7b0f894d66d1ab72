package org.fedsllm.training.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fedsllm.model.data.RowFormat;
import org.fedsllm.model.data.RowPacking;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.training.ProjectData;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.data.Gloss;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.data.WordNet;
import org.fedsllm.training.network.Batch;

/** Real texts of uneven length, as the product's own path from file to sequence yields them. */
final class UnevenRows {
  private static final Path SAMPLES = Path.of("..", "..", "..", "sample-projects");

  private UnevenRows() {}

  /** The sample of restaurants: prompts of which no token counts, and their completions. */
  static List<TokenSequence> restaurants(RowPacking packing) {
    Project project = sample();
    DataSpec.Files files = (DataSpec.Files) project.training().data();
    return rows(
        project,
        SAMPLES,
        new DataSpec.Files(
            files.files(), files.heldOutShare(), files.format(), packing, files.partition()));
  }

  /** One domain of WordNet, a gloss a row. */
  static List<TokenSequence> glosses(RowPacking packing) {
    try {
      Path folder = Files.createTempDirectory("glosses");
      Path file = folder.resolve("glosses.txt");
      try {
        Files.writeString(
            file,
            WordNet.glosses(List.of("noun.substance")).stream()
                .map(Gloss::text)
                .collect(Collectors.joining("\n\n")));
        return rows(
            sample(),
            folder,
            new DataSpec.Files(
                List.of("glosses.txt"), 0.1, new RowFormat.PlainText(), packing, null));
      } finally {
        Files.delete(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new IllegalStateException("The temporary folder cannot be written to.", e);
    }
  }

  private static Project sample() {
    try {
      return new ProjectStore().load(SAMPLES.resolve("restaurants.fedsllm"));
    } catch (IOException e) {
      throw new IllegalStateException(
          "Start this in model/training/benchmark: the sample project is looked for in "
              + SAMPLES.toAbsolutePath().normalize(),
          e);
    }
  }

  private static List<TokenSequence> rows(Project project, Path folder, DataSpec data) {
    Project other = project.withTraining(project.training().withData(data));
    return ClientData.union(ProjectData.prepare(other, folder).clients()).training();
  }

  /** Batches of {@code size} rows, in order; those left over go without. */
  static List<Batch> batches(List<TokenSequence> rows, int size) {
    List<Batch> batches = new ArrayList<>();
    for (int from = 0; from + size <= rows.size(); from += size) {
      batches.add(new Batch(rows.subList(from, from + size)));
    }
    return batches;
  }

  /** The batch as scripts usually pad it: to its longest row only. */
  static Batch toLongest(Batch batch) {
    int length = batch.sequences().stream().mapToInt(UnevenRows::used).max().orElseThrow();
    return new Batch(
        batch.sequences().stream()
            .map(
                row ->
                    new TokenSequence(
                        Arrays.copyOf(row.ids(), length),
                        Arrays.copyOf(row.counted(), length),
                        Arrays.copyOf(row.starts(), length)))
            .toList());
  }

  /** Tokens that are not padding; a row ends where its last prediction counts. */
  static long useful(Batch batch) {
    return batch.sequences().stream().mapToLong(UnevenRows::used).sum();
  }

  private static int used(TokenSequence row) {
    int end = row.length();
    while (!row.counts(end - 1)) {
      end--;
    }
    return end;
  }
}
