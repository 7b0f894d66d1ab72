package org.fedsllm.training.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * One row of the table.
 *
 * @param wallRatio tokens per second with it over those without, the median of the pairs
 * @param cpuRatio the same of CPU seconds
 */
record ComparedSpeed(String title, Side with, Side without, double wallRatio, double cpuRatio) {
  private static final long KILO = 1024;

  /**
   * @param peakKb largest resident memory, where it is known
   */
  record Side(String label, double perWallSecond, double perCpuSecond, OptionalLong peakKb) {
    static Side of(String label, List<Sample> samples, OptionalLong peakKb) {
      return new Side(
          label,
          Sample.median(samples, Sample::tokensPerWallSecond),
          Sample.median(samples, Sample::tokensPerCpuSecond),
          peakKb);
    }

    private String peakMiB() {
      return peakKb.isPresent() ? String.valueOf(peakKb.getAsLong() / KILO) : "–";
    }
  }

  static double ratio(List<Sample> with, List<Sample> without, ToDoubleFunction<Sample> quantity) {
    double[] ratios = new double[with.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = quantity.applyAsDouble(with.get(i)) / quantity.applyAsDouble(without.get(i));
    }
    return Sample.median(ratios);
  }

  static String markdown(List<ComparedSpeed> rows) {
    return """
        | what | with | without | tokens/s with | without | ratio | per CPU second with | without | ratio | peak MiB with | without |
        |---|---|---|---|---|---|---|---|---|---|---|
        """
        + rows.stream().map(ComparedSpeed::markdown).collect(Collectors.joining());
  }

  private String markdown() {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %.0f | %.0f | **%.2f** | %.0f | %.0f | %.2f | %s | %s |%n",
        title,
        with.label,
        without.label,
        with.perWallSecond,
        without.perWallSecond,
        wallRatio,
        with.perCpuSecond,
        without.perCpuSecond,
        cpuRatio,
        with.peakMiB(),
        without.peakMiB());
  }

  static String csv(List<ComparedSpeed> rows) {
    return "what,way,label,tokensPerWallSecond,tokensPerCpuSecond,peakMiB,wallRatio,cpuRatio\n"
        + rows.stream().map(row -> row.csv("with", row.with)).collect(Collectors.joining())
        + rows.stream().map(row -> row.csv("without", row.without)).collect(Collectors.joining());
  }

  private String csv(String way, Side side) {
    return String.format(
        Locale.ROOT,
        "\"%s\",%s,\"%s\",%.1f,%.1f,%s,%.4f,%.4f%n",
        title,
        way,
        side.label,
        side.perWallSecond,
        side.perCpuSecond,
        side.peakKb.isPresent() ? side.peakMiB() : "",
        wallRatio,
        cpuRatio);
  }
}
