package org.fedsllm.optimizer.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Draws how a solve's time grows with the clients, from JMH's {@code benchmarks.json}, as an SVG
 * with two logarithmic axes. Arguments: the JSON file and the SVG to write.
 */
public final class GrowthChart {
  private static final int LEFT = 90;
  private static final int TOP = 30;
  private static final int DECADE = 80;
  private static final int FIRST_CLIENTS = 1; // 10^1
  private static final int LAST_CLIENTS = 6;
  private static final int FIRST_TIME = 0; // 10^0 µs
  private static final int LAST_TIME = 7;
  private static final int WIDTH = (LAST_CLIENTS - FIRST_CLIENTS) * DECADE;
  private static final int HEIGHT = (LAST_TIME - FIRST_TIME) * DECADE / 2;

  private final StringBuilder svg = new StringBuilder();

  private GrowthChart() {}

  public static void main(String[] arguments) throws IOException {
    JsonNode results = new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
    GrowthChart chart = new GrowthChart();
    chart.axes();
    chart.curve(results, "cold", "#0b5fa5", "");
    chart.curve(results, "warm", "#c2571a", "6 4");
    chart.svg.append("</svg>\n");
    Files.writeString(Path.of(arguments[1]), chart.svg);
  }

  private void axes() {
    add(
        "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif'"
            + " font-size='13'><rect width='100%%' height='100%%' fill='white'/>%n",
        LEFT + WIDTH + 90, TOP + HEIGHT + 60);
    for (int decade = FIRST_CLIENTS; decade <= LAST_CLIENTS; decade++) {
      double x = x(Math.pow(10, decade));
      add("<path d='M%.1f %dV%d' stroke='#ddd'/>", x, TOP, TOP + HEIGHT);
      add("<text x='%.1f' y='%d' text-anchor='middle'>", x, TOP + HEIGHT + 20);
      add("%,d</text>%n", Math.round(Math.pow(10, decade)));
    }
    String[] times = {"1 µs", "10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s", "10 s"};
    for (int decade = FIRST_TIME; decade <= LAST_TIME; decade++) {
      double y = y(Math.pow(10, decade));
      add("<path d='M%d %.1fH%d' stroke='#ddd'/>", LEFT, y, LEFT + WIDTH);
      add("<text x='%d' y='%.1f' text-anchor='end'>%s</text>%n", LEFT - 8, y + 4, times[decade]);
    }
    add(
        "<text x='%d' y='%d' text-anchor='middle'>clients</text>%n",
        LEFT + WIDTH / 2, TOP + HEIGHT + 45);
  }

  private void curve(JsonNode results, String name, String colour, String dashes) {
    StringBuilder path = new StringBuilder();
    double lastX = 0;
    double lastY = 0;
    for (JsonNode result : results) {
      if (result.get("benchmark").asText().endsWith("." + name)) {
        lastX = x(result.get("params").get("clients").asDouble());
        lastY = y(result.get("primaryMetric").get("score").asDouble());
        path.append(
            String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", lastX, lastY));
        add("<circle cx='%.1f' cy='%.1f' r='3' fill='%s'/>%n", lastX, lastY, colour);
      }
    }
    add(
        "<path d='%s' fill='none' stroke='%s' stroke-width='2' stroke-dasharray='%s'/>%n",
        path, colour, dashes);
    add("<text x='%.1f' y='%.1f' fill='%s'>%s</text>%n", lastX + 8, lastY + 4, colour, name);
  }

  private static double x(double clients) {
    return LEFT + (Math.log10(clients) - FIRST_CLIENTS) * DECADE;
  }

  private static double y(double microseconds) {
    return TOP + HEIGHT - (Math.log10(microseconds) - FIRST_TIME) * DECADE / 2;
  }

  private void add(String format, Object... arguments) {
    svg.append(String.format(Locale.ROOT, format, arguments));
  }
}
