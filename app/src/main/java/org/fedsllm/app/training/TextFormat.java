package org.fedsllm.app.training;

import java.util.List;
import java.util.Optional;
import org.fedsllm.model.data.Columns;
import org.fedsllm.model.data.RowFormat;

/** The formats of data files that the form offers, each with what a fresh one is. */
enum TextFormat {
  BY_NAME("by file name", ".jsonl files by their field text, all others as paragraphs.", null),
  TEXT("text", "Paragraphs, which empty lines separate.", new RowFormat.PlainText()),
  JSONL(
      "JSONL", "One JSON object a line; fields are mapped.", new RowFormat.JsonLines(Columns.TEXT)),
  CSV(
      "CSV",
      "Comma-separated values (RFC 4180) whose first line names the columns.",
      new RowFormat.Csv(Columns.TEXT)),
  ALPACA(
      "Alpaca JSON",
      "Instruction, input and output in the template of Stanford Alpaca (Taori et al. 2023); only"
          + " the output is learned.",
      new RowFormat.Alpaca()),
  E2E(
      "E2E CSV",
      "Meaning representation and text of the E2E NLG challenge (Novikova et al. 2017, arXiv"
          + " 1706.09254); only the text is learned.",
      new RowFormat.E2e(null)),
  CONTEXT(
      "context||completion",
      "A prompt, two bars and what is learned, a line: the form in which LoRA's examples keep E2E"
          + " (Hu et al. 2021, arXiv 2106.09685).",
      new RowFormat.ContextCompletion(null));

  private final String words;
  private final String meaning;
  private final RowFormat fresh;

  TextFormat(String words, String meaning, RowFormat fresh) {
    this.words = words;
    this.meaning = meaning;
    this.fresh = fresh;
  }

  String words() {
    return words;
  }

  String meaning() {
    return meaning;
  }

  /** As a project has it; {@code null} for {@link #BY_NAME}. */
  RowFormat fresh() {
    return fresh;
  }

  /**
   * @param format may be {@code null}
   */
  static TextFormat of(RowFormat format) {
    if (format == null) {
      return BY_NAME;
    }
    return List.of(values()).stream()
        .filter(any -> any.fresh != null && any.fresh.getClass() == format.getClass())
        .findFirst()
        .orElseThrow();
  }

  /** What a file called {@code name} most likely holds. */
  static TextFormat guess(String name) {
    if (name.endsWith(".json")) {
      return ALPACA;
    }
    return name.endsWith(".csv") ? E2E : BY_NAME;
  }

  /** The columns that are mapped; empty where the format fixes them. */
  static Optional<Columns> columns(RowFormat format) {
    if (format instanceof RowFormat.JsonLines lines) {
      return Optional.of(lines.columns());
    }
    return format instanceof RowFormat.Csv table ? Optional.of(table.columns()) : Optional.empty();
  }

  /** {@code format} with other columns; unchanged where it fixes them. */
  static RowFormat withColumns(RowFormat format, Columns columns) {
    if (format instanceof RowFormat.JsonLines) {
      return new RowFormat.JsonLines(columns);
    }
    return format instanceof RowFormat.Csv ? new RowFormat.Csv(columns) : format;
  }

  /** Whether rows can have a label of their own. */
  static boolean labelled(RowFormat format) {
    return columns(format).isPresent()
        || format instanceof RowFormat.E2e
        || format instanceof RowFormat.ContextCompletion;
  }

  /** What rows are dealt out by; {@code null} for their file. */
  static String label(RowFormat format) {
    if (format instanceof RowFormat.E2e records) {
      return records.label();
    }
    if (format instanceof RowFormat.ContextCompletion lines) {
      return lines.label();
    }
    return columns(format).map(Columns::label).orElse(null);
  }

  static RowFormat withLabel(RowFormat format, String label) {
    if (format instanceof RowFormat.E2e) {
      return new RowFormat.E2e(label);
    }
    if (format instanceof RowFormat.ContextCompletion) {
      return new RowFormat.ContextCompletion(label);
    }
    return columns(format)
        .map(
            from ->
                withColumns(
                    format, new Columns(from.text(), from.prompt(), from.completion(), label)))
        .orElse(format);
  }
}
