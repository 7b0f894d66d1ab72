package org.fedsllm.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fedsllm.model.data.Columns;
import org.fedsllm.model.data.RowFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowReaderTest {
  private static final Columns QUESTIONS = new Columns(null, "question", "answer", "topic");

  @TempDir private Path folder;

  @Test
  void columnsOfJsonLinesAreMapped() throws IOException {
    RowSet rows =
        read(
            new RowFormat.JsonLines(QUESTIONS),
            """
            {"question": "2+2?", "answer": 4, "topic": "sums"}

            {"answer": "b", "question": "a"}
            """);
    assertThat(rows.rows()).containsExactly(new Row("2+2?", "4", "sums"), new Row("a", "b", ""));
    assertThat(rows.dropped()).isEmpty();
  }

  @Test
  void rowsOfNoUseAreCountedByTheirReason() throws IOException {
    RowSet rows =
        read(
            new RowFormat.JsonLines(Columns.TEXT),
            """
            {"text": "one"}
            {"text": "  "}
            {"txt": "two"}
            {"text": null}
            """);
    assertThat(rows.rows()).containsExactly(Row.text("one", ""));
    assertThat(rows.dropped())
        .containsOnly(entry(DropReason.EMPTY, 1), entry(DropReason.MISSING_COLUMN, 2));
  }

  @Test
  void aLineThatIsNotJsonIsNamed() {
    assertFault(new RowFormat.JsonLines(Columns.TEXT), "{\"text\": \"a\"}\n{oops\n", "Line 2");
  }

  @Test
  void aFileWithoutAnyUseSaysWhy() {
    assertFault(
        new RowFormat.JsonLines(Columns.TEXT), "{\"txt\": 1}\n", "dropped: 1 without a column");
  }

  @Test
  void csvKeepsQuotedCommasAndLineBreaks() throws IOException {
    RowSet rows =
        read(
            new RowFormat.Csv(QUESTIONS),
            "\uFEFFtopic,question,answer\r\nx,\"a, \"\"b\"\"\",\"two\nlines\"\r\ny,short\r\n");
    assertThat(rows.rows()).containsExactly(new Row("a, \"b\"", "two\nlines", "x"));
    assertThat(rows.dropped()).containsOnly(entry(DropReason.MISSING_COLUMN, 1));
  }

  @Test
  void aCsvWithoutTheColumnNamesThoseItHas() {
    assertFault(
        new RowFormat.Csv(Columns.TEXT), "mr,ref\na,b\n", "no column \"text\"", "[mr, ref]");
  }

  @Test
  void aBrokenCsvIsNamed() {
    assertFault(new RowFormat.Csv(Columns.TEXT), "text\n\"never closed\n", "is not CSV");
  }

  @Test
  void alpacaRowsGetTheTemplateOfStanford() throws IOException {
    RowSet rows =
        read(
            new RowFormat.Alpaca(),
            """
            [{"instruction": "Add.", "input": "1 and 2", "output": "3"},
             {"instruction": "Greet.", "input": "", "output": "Hello"},
             {"instruction": "Empty.", "output": ""}]
            """);
    assertThat(rows.rows())
        .containsExactly(
            new Row(
                "Below is an instruction that describes a task, paired with an input that provides"
                    + " further context. Write a response that appropriately completes the"
                    + " request.\n\n### Instruction:\nAdd.\n\n### Input:\n1 and 2\n\n### Response:",
                "3",
                ""),
            new Row(
                "Below is an instruction that describes a task. Write a response that appropriately"
                    + " completes the request.\n\n### Instruction:\nGreet.\n\n### Response:",
                "Hello",
                ""));
    assertThat(rows.dropped()).containsOnly(entry(DropReason.EMPTY, 1));
    assertFault(new RowFormat.Alpaca(), "{\"instruction\": \"a\"}", "not a JSON array");
  }

  @Test
  void e2eTablesBecomeContextAndCompletion() throws IOException {
    RowSet rows =
        read(
            new RowFormat.E2e("food"),
            """
            mr,ref
            "name[The Plough], eatType[pub], priceRange[less than £20], food[French]","A pub, The Plough."
            "name[Zizzi], familyFriendly[no]",Zizzi is not for children.
            nothing here,text
            """);
    assertThat(rows.rows())
        .containsExactly(
            new Row(
                "name : The Plough | Type : pub | price : less than £20 | food : French ||",
                " A pub, The Plough.",
                "French"),
            new Row(
                "name : Zizzi | family friendly : no ||", " Zizzi is not for children.", "none"));
    assertThat(rows.dropped()).containsOnly(entry(DropReason.MISSING_COLUMN, 1));
  }

  @Test
  void contextAndCompletionAreReadALine() throws IOException {
    RowSet rows =
        read(
            new RowFormat.ContextCompletion(null),
            "name : Aromi | food : Thai||Aromi cooks Thai . \nno bar\na||\n");
    assertThat(rows.rows())
        .containsExactly(new Row("name : Aromi | food : Thai ||", " Aromi cooks Thai .", ""));
    assertThat(rows.dropped())
        .containsOnly(entry(DropReason.MISSING_COLUMN, 1), entry(DropReason.EMPTY, 1));
  }

  @Test
  void aSlotOfTheContextIsTheLabel() throws IOException {
    RowSet rows =
        read(
            new RowFormat.ContextCompletion("food"),
            "name : Aromi | food : Thai||a\nname : Zizzi||b\n");
    assertThat(rows.rows()).extracting(Row::label).containsExactly("Thai", "none");
  }

  @Test
  void paragraphsOfPlainTextAreRows() throws IOException {
    assertThat(read(new RowFormat.PlainText(), "one\nmore\n\ntwo\n").rows())
        .containsExactly(Row.text("one\nmore", ""), Row.text("two", ""));
  }

  private RowSet read(RowFormat format, String content) throws IOException {
    Path file = folder.resolve("rows");
    Files.writeString(file, content);
    return RowReader.read(file, format);
  }

  private void assertFault(RowFormat format, String content, String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(format, content))
        .withMessageContainingAll(parts);
  }
}
