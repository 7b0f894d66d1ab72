package org.fedsllm.app.export;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a figure's file says of itself, for people. */
public final class NoteWords {
  private NoteWords() {}

  /** Lines of a name and what it is. */
  public static String of(FigureNote note) {
    FigureSource source = note.source();
    return Stream.of(
            line("figure", "%s (%s)".formatted(note.title(), note.figure())),
            line("project", source.project()),
            line("content", "SHA-256 " + source.projectSha256()),
            line("plan by", source.optimizer()),
            line("run of", source.run()),
            others(source),
            line("drawn by", note.program()),
            line("style", style(note.style())))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String others(FigureSource source) {
    return source.beside().stream()
        .map(other -> line("beside", "run of " + other.run() + ", " + other.projectSha256()))
        .collect(Collectors.joining("\n"));
  }

  /** A style in one line. */
  public static String style(ExportStyle style) {
    return "%s × %s in, text %s pt, lines %s pt, %s, legend %s, %s, PNG at %d dpi"
        .formatted(
            number(style.size().widthIn()),
            number(style.size().heightIn()),
            number(style.fontPt()),
            number(style.linePt()),
            style.ink() == Ink.GREY ? "grey-safe" : "colour",
            style.legend().name().toLowerCase(Locale.ROOT),
            style.title() ? "with title" : "no title",
            style.dpi());
  }

  private static String line(String name, String words) {
    return words.isEmpty() ? "" : String.format(Locale.ROOT, "%-9s %s", name, words);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
  }
}
