package org.fedsllm.app.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fedsllm.model.project.AtomicFile;

/** Where a report is written: a page to read and print, and its tables for LaTeX. */
public final class ReportFolder {
  private static final String TABLES = "tables";

  private ReportFolder() {}

  /**
   * Writes {@code report}; files of an earlier one are replaced.
   *
   * @return the files written, the page first
   */
  public static List<Path> write(Path folder, Report report) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("report.html", HtmlReport.of(report));
    texts.put(TABLES + ".tex", LatexTables.of(report));
    texts.put(TABLES + "-page.tex", LatexTables.page(TABLES));
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (var text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      AtomicFile.write(file, text.getValue().getBytes(StandardCharsets.UTF_8));
      files.add(file);
    }
    return List.copyOf(files);
  }
}
