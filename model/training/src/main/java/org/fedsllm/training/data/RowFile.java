package org.fedsllm.training.data;

import java.nio.file.Path;
import java.util.List;
import org.fedsllm.model.data.RowFormat;

/** A file of rows as sequences, whole rows packed, prompts masked: to evaluate a model on. */
public final class RowFile {
  private RowFile() {}

  /**
   * @throws IllegalArgumentException if the file has no row that a sequence can learn from
   */
  public static List<TokenSequence> read(
      Path file, RowFormat format, Tokenizer tokenizer, Packer packer) {
    List<TokenRow> rows =
        RowReader.read(file, format).rows().stream()
            .map(row -> TokenRow.of(row, tokenizer))
            .toList();
    PackedRows packed = packer.pack(rows, Layout.PACKED);
    if (packed.sequences().isEmpty()) {
      throw new IllegalArgumentException(
          "No row of the data file %s fits into a sequence (%s). Raise the sequenceLength (%d)."
              .formatted(file, DropCounts.words(packed.dropped()), packer.sequenceLength()));
    }
    return packed.sequences();
  }
}
