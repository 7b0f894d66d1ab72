package org.fedsllm.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.app.report.Block.Column;
import org.fedsllm.app.report.Block.Table;
import org.fedsllm.app.report.Report.Section;
import org.junit.jupiter.api.Test;

/** What users and plug-ins name things must not become markup. */
class ReportTextTest {
  private static final String HOSTILE = "</td><script>\"'&\u0000\\end{tabular} 100 % $x_1 η";

  @Test
  void htmlKeepsTextAsText() throws IOException {
    String html = HtmlReport.of(report(List.of(List.of(HOSTILE, "1"))));

    assertThat(html)
        .contains("&lt;/td&gt;&lt;script&gt;&quot;&#39;&amp; \\end{tabular} 100 % $x_1 η</td>")
        .doesNotContain("<script", "\u0000", "http://", "https://", "src=\"");
    assertThat(html).startsWith("<!DOCTYPE html>\n").endsWith("</html>\n").doesNotContain("\r");
  }

  @Test
  void latexKeepsTextAsText() {
    String tex = LatexTables.of(report(List.of(List.of(HOSTILE, "1"), List.of("[c2]", "*"))));

    assertThat(tex)
        .contains("\\textbackslash{}end\\{tabular\\} 100 \\% \\$x\\_1 $\\eta$ & 1 \\\\")
        .contains("{[}c2] & {*} \\\\");
  }

  @Test
  void longTablesBecomeSeveralFloats() {
    List<List<String>> rows =
        IntStream.range(0, 95).mapToObj(row -> List.of("c" + row, "1")).toList();

    String tex = LatexTables.of(report(rows));

    assertThat(tex.split("\\\\begin\\{table\\*}", -1)).hasSize(1 + 3);
    assertThat(tex).contains("\\label{tab:t}", "\\label{tab:t-3}", "(continued)");
    assertThat(tex.lines().filter(line -> line.matches("c\\d.*"))).hasSize(95);
  }

  @Test
  void rowsMustFitTheirColumns() {
    List<List<String>> tooShort = List.of(List.of("c1"));

    assertThatThrownBy(() -> report(tooShort)).hasMessageContaining("has 1 cells");
  }

  @Test
  void sameTableOfAnotherRunHasALabelOfItsOwn() {
    Report one = report(List.of(List.of("c1", "1")));
    Section part = one.sections().get(0);

    String tex = LatexTables.of(new Report("title", "lead", List.of(part, part)));

    assertThat(tex).containsOnlyOnce("\\label{tab:t}").containsOnlyOnce("\\label{tab:t-of-run-2}");
  }

  private static Report report(List<List<String>> rows) {
    Table table =
        new Table("t", "A caption", List.of(Column.words("client"), Column.number("B [Hz]")), rows);
    return new Report("title", "lead", List.of(new Section("part", List.of(table))));
  }
}
