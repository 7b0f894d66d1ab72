package org.fedsllm.model.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.fedsllm.model.unit.Check;

/** How the rows of a data file are written. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RowFormat.PlainText.class, name = "text"),
  @JsonSubTypes.Type(value = RowFormat.JsonLines.class, name = "jsonl"),
  @JsonSubTypes.Type(value = RowFormat.Csv.class, name = "csv"),
  @JsonSubTypes.Type(value = RowFormat.Alpaca.class, name = "alpaca"),
  @JsonSubTypes.Type(value = RowFormat.E2e.class, name = "e2e"),
  @JsonSubTypes.Type(value = RowFormat.ContextCompletion.class, name = "contextCompletion")
})
public sealed interface RowFormat {

  /** How rows become sequences where the project does not say. */
  default RowPacking usualPacking() {
    return RowPacking.PACKED;
  }

  /** Paragraphs, which empty lines separate. */
  record PlainText() implements RowFormat {
    @Override
    public RowPacking usualPacking() {
      return RowPacking.CONTINUOUS;
    }
  }

  /** One JSON object a line. */
  record JsonLines(Columns columns) implements RowFormat {
    public JsonLines {
      Check.present("columns", columns, "of the data");
    }
  }

  /** Comma-separated values (RFC 4180) whose first line names the columns. */
  record Csv(Columns columns) implements RowFormat {
    public Csv {
      Check.present("columns", columns, "of the data");
    }
  }

  /**
   * A JSON array of {@code instruction}, {@code input} and {@code output}, put into the template of
   * Stanford Alpaca (Taori et al. 2023).
   */
  record Alpaca() implements RowFormat {}

  /**
   * The CSV of the E2E NLG challenge (Novikova et al. 2017): a meaning representation {@code mr}
   * and a text {@code ref}.
   *
   * @param label slot of the meaning representation that rows are dealt out by, such as {@code
   *     food}, or null
   */
  record E2e(@JsonInclude(JsonInclude.Include.NON_NULL) String label) implements RowFormat {}

  /**
   * {@code context||completion} a line: the form in which LoRA's examples keep E2E.
   *
   * @param label slot that rows are dealt out by, where the context is {@code slot : value | …}, or
   *     null
   */
  record ContextCompletion(@JsonInclude(JsonInclude.Include.NON_NULL) String label)
      implements RowFormat {}
}
