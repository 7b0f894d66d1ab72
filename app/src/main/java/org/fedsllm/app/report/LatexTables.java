package org.fedsllm.app.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fedsllm.app.export.pgf.PgfText;
import org.fedsllm.app.report.Block.Column;
import org.fedsllm.app.report.Block.Table;

/** The tables of a report for a paper: floats of LaTeX with the lines of booktabs. */
final class LatexTables {
  private static final int ROWS_A_PAGE = 40;
  private static final int NARROW = 5;
  private static final String WORDS = "p{%.2f\\linewidth}";
  private static final double VALUE_SHARE = 0.62;

  private LatexTables() {}

  /** A file that a paper reads by {@code \input}; it needs the package booktabs alone. */
  static String of(Report report) {
    return "%% %s%n%% In the preamble: \\usepackage{booktabs}%n%n"
            .formatted(oneLine(report.title()))
        + report.tables().stream()
            .flatMap(table -> parts(table).stream())
            .collect(Collectors.joining("\n"));
  }

  /** A document that shows nothing but the tables of {@code file}. */
  static String page(String file) {
    return """
        \\documentclass[10pt]{article}
        \\usepackage[T1]{fontenc}
        \\usepackage[utf8]{inputenc}
        \\usepackage[margin=20mm]{geometry}
        \\usepackage{booktabs}
        \\begin{document}
        \\input{%s}
        \\end{document}
        """
        .formatted(file);
  }

  /** A float does not break over pages, so a long table becomes several. */
  private static List<String> parts(Table table) {
    int size = table.rows().size();
    int count = Math.max(1, (size + ROWS_A_PAGE - 1) / ROWS_A_PAGE);
    return IntStream.range(0, count)
        .mapToObj(
            part ->
                part(
                    table,
                    part,
                    table
                        .rows()
                        .subList(part * ROWS_A_PAGE, Math.min(size, (part + 1) * ROWS_A_PAGE))))
        .toList();
  }

  private static String part(Table table, int number, List<List<String>> rows) {
    String more = number == 0 ? "" : " (continued)";
    String label = number == 0 ? table.id() : table.id() + "-" + (number + 1);
    String size = table.columns().size() <= NARROW ? "\\small" : "\\footnotesize";
    StringBuilder tex = new StringBuilder();
    tex.append("\\begin{table*}[tp]\n\\centering").append(size);
    tex.append("\\setlength{\\tabcolsep}{4pt}\n");
    tex.append("\\caption{").append(PgfText.escape(table.caption() + more)).append("}\n");
    tex.append("\\label{tab:").append(label).append("}\n");
    tex.append("\\begin{tabular}{").append(shape(table)).append("}\n\\toprule\n");
    tex.append(line(headings(table))).append("\\midrule\n");
    rows.forEach(row -> tex.append(line(row.stream().map(LatexTables::cell).toList())));
    return tex.append("\\bottomrule\n\\end{tabular}\n\\end{table*}\n").toString();
  }

  private static String shape(Table table) {
    boolean pairs = table.columns().stream().noneMatch(Column::number);
    if (pairs && table.columns().size() == 2) {
      return "l" + String.format(Locale.ROOT, WORDS, VALUE_SHARE); // long texts break
    }
    return table.columns().stream()
        .map(column -> column.number() ? "r" : "l")
        .collect(Collectors.joining());
  }

  /** In wide tables the unit goes on a line of its own. */
  private static List<String> headings(Table table) {
    boolean wide = table.columns().size() > NARROW;
    return table.columns().stream().map(column -> heading(column, wide)).toList();
  }

  private static String heading(Column column, boolean wide) {
    String[] words = column.name().split(" ");
    if (!wide || words.length == 1) {
      return PgfText.escape(column.name());
    }
    String lines = Arrays.stream(words).map(LatexTables::cell).collect(Collectors.joining("\\\\"));
    return "\\begin{tabular}[b]{@{}%s@{}}%s\\end{tabular}"
        .formatted(column.number() ? "r" : "l", lines);
  }

  /** A line break before it would take a bracket or a star for its own. */
  private static String cell(String text) {
    String typed = PgfText.escape(text);
    return typed.startsWith("[") || typed.startsWith("*")
        ? "{" + typed.charAt(0) + "}" + typed.substring(1)
        : typed;
  }

  private static String line(List<String> cells) {
    return String.join(" & ", cells) + " \\\\\n";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\R+", " ");
  }
}
