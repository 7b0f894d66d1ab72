package org.fedsllm.app.export.pgf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fedsllm.app.charts.FigureTheme;
import org.fedsllm.app.charts.FigureView;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.app.charts.plot.PlotAxis;
import org.fedsllm.app.charts.plot.PlotLayer;
import org.fedsllm.app.charts.plot.PlotLegend;
import org.junit.jupiter.api.Test;

class PgfDocumentTest {
  private static final FigureView VIEW = FigureView.of(252, 151, FigureTheme.print());
  private static final Plot PLOT =
      new Plot(
          new PlotAxis("local accuracy η", 0, 1, List.of(new PlotAxis.Tick(0.5, "0.5")), false),
          new PlotAxis("delay [s]", 0, 10, List.of(new PlotAxis.Tick(5, "5")), true),
          List.of(
              new PlotLayer.Line("T & co.", Color.RED, true, true, points(1, 2)),
              new PlotLayer.Points("best: 2", Color.BLUE, 0.75, points(3)),
              new PlotLayer.Bars("bars", Color.GRAY, 0, 0.6, true, List.of(1.5, 2.5), Set.of(1)),
              new PlotLayer.Intervals("means", Color.PINK, 0.5, points(4), List.of(0.25)),
              new PlotLayer.Boxes("boxes", Color.CYAN, List.of(new PlotLayer.Box(0, 1, 2, 3))),
              new PlotLayer.Level("end", Color.BLACK, true, false, 7)),
          new PlotLegend(List.of(4, 2), false, 0, 0),
          new Rectangle2D.Double(20, 30, 200, 100),
          "rest left out");

  private final PgfDocument document = new PgfDocument(PLOT, VIEW, "");
  private final String text = document.file(List.of("from quickstart"), "figure-data.csv");

  @Test
  void everyLayerIsDrawnFromColumnsThatTheTableHas() {
    List<String> columns =
        Arrays.asList(document.csv().lines().findFirst().orElseThrow().split(","));

    assertThat(columns)
        .containsExactly(
            "t-co-x",
            "t-co-y",
            "best-2-x",
            "best-2-y",
            "bars-x",
            "bars-y",
            "means-x",
            "means-y",
            "means-half",
            "boxes-x",
            "boxes-y");
    for (String column : columns) {
      assertThat(text).contains("=" + column);
    }
  }

  @Test
  void everyRowOfTheTableHasAllColumns() {
    assertThat(document.csv().lines().map(line -> line.split(",", -1).length)).containsOnly(11);
  }

  @Test
  void namesAndTicksAreThoseOfTheScreen() {
    assertThat(text)
        .contains(
            "{local accuracy $\\eta$}",
            "{delay [s]}",
            "{rest left out}",
            "xtick={0.5}, xticklabels={{0.5}}",
            "T \\& co.",
            "dash pattern=on 3.52bp off 1.98bp",
            "{HTML}{FF0000}",
            "\\fedsllmpadlock");
  }

  @Test
  void pictureIsExactlyAsLargeAsAsked() {
    assertThat(text)
        .contains(
            "[paperwidth=252bp, paperheight=151bp, margin=0pt]",
            "\\path[use as bounding box] (0,0) rectangle (252bp,151bp);",
            "at={(20bp,21bp)}, anchor=south west, scale only axis, width=200bp, height=100bp");
  }

  @Test
  void itCompilesAloneAndWithinAPaper() {
    assertThat(text)
        .startsWith("% from quickstart\n")
        .contains("\\ifcsname ver@pgfplots.sty\\endcsname\n  \\def\\fedsllmend{\\relax}\n\\else")
        .contains(
            "\\providecommand{\\fedsllmfolder}{}\n\\def\\fedsllmdata{\\fedsllmfolder figure-data.csv}")
        .endsWith("\\fedsllmend\n");
  }

  @Test
  void pastedPictureBringsItsNumbers() {
    assertThat(document.snippet(List.of("from quickstart")))
        .contains("\\pgfplotstableread[col sep=comma]{\nt-co-x,t-co-y")
        .doesNotContain("\\documentclass", "figure-data.csv");
  }

  private static List<PlotLayer.At> points(double... heights) {
    return Arrays.stream(heights).mapToObj(y -> new PlotLayer.At(y / 10, y)).toList();
  }
}
