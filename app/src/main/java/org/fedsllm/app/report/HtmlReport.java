package org.fedsllm.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.FigureTheme;
import org.fedsllm.app.export.FontSubset;

/**
 * A report as one HTML file: no script, no other file, light or dark as the reader's system is, and
 * light on paper.
 */
final class HtmlReport {
  private static final String STYLE = "report.css";

  private final StringBuilder html = new StringBuilder();
  private int drawings;

  private HtmlReport() {}

  /** The file's text. */
  static String of(Report report) throws IOException {
    HtmlReport page = new HtmlReport();
    page.write(report);
    String body = page.html.toString();
    return head(report.title(), body) + body + "</html>\n";
  }

  /** The drawings' font comes with the page, as far as {@code body} has letters for it. */
  private static String head(String title, String body) throws IOException {
    TreeSet<Integer> letters = new TreeSet<>();
    body.codePoints().filter(letter -> !Character.isISOControl(letter)).forEach(letters::add);
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <style>
        %s
        %s</style>
        </head>
        """
        .formatted(HtmlText.escape(title), FontSubset.fontFace(letters), style());
  }

  private void write(Report report) throws IOException {
    html.append("<body>\n<main>\n");
    element("h1", report.title());
    html.append("<p class=\"lead\">").append(HtmlText.escape(report.lead())).append("</p>\n");
    for (Report.Section section : report.sections()) {
      html.append("<section>\n");
      element("h2", section.title());
      for (Block block : section.blocks()) {
        write(block);
      }
      html.append("</section>\n");
    }
    html.append("</main>\n</body>\n");
  }

  private void write(Block block) throws IOException {
    if (block instanceof Block.Text paragraph) {
      element("p", paragraph.text());
    } else if (block instanceof Block.Commands commands) {
      element("pre", String.join("\n", commands.lines()));
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Drawing drawing) {
      drawing(drawing.figure());
    }
  }

  private void element(String name, String text) {
    html.append("<%s>%s</%s>%n".formatted(name, HtmlText.escape(text), name).replace("\r\n", "\n"));
  }

  private void table(Block.Table table) {
    html.append("<div class=\"wide\"><table id=\"").append(HtmlText.escape(table.id()));
    html.append("\">\n");
    element("caption", table.caption());
    html.append("<thead><tr>").append(cells(table, headings(table), "th scope=\"col\""));
    html.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      html.append("<tr>").append(cells(table, row, "td")).append("</tr>\n");
    }
    html.append("</tbody></table></div>\n");
  }

  private static List<String> headings(Block.Table table) {
    return table.columns().stream().map(Block.Column::name).toList();
  }

  private static String cells(Block.Table table, List<String> texts, String tag) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      String look = table.columns().get(i).number() ? " class=\"number\"" : "";
      cells.append('<').append(tag).append(look).append('>');
      cells.append(HtmlText.escape(texts.get(i)));
      cells.append("</").append(tag, 0, 2).append('>');
    }
    return cells.toString();
  }

  private void drawing(Figure figure) throws IOException {
    String key = "f" + ++drawings;
    html.append("<figure>\n");
    html.append(InlineSvg.of(figure, FigureTheme.screenLight(), key + "l-", "light")).append('\n');
    html.append(InlineSvg.of(figure, FigureTheme.screenDark(), key + "d-", "dark")).append('\n');
    element("figcaption", figure.title());
    html.append("</figure>\n");
  }

  private static String style() {
    try (InputStream file = HtmlReport.class.getResourceAsStream(STYLE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.joining("\n", "", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("The report's style cannot be read.", e);
    }
  }
}
