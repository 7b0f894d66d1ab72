package org.fedsllm.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.app.compare.ComparedAlgorithm;
import org.fedsllm.app.compare.Comparison;
import org.fedsllm.app.compare.ComparisonFolder;
import org.fedsllm.app.compare.ComparisonSpec;
import org.fedsllm.app.compare.PartitionNames;
import org.fedsllm.app.compare.UnitResult;
import org.fedsllm.app.compare.UnitRunner;
import org.fedsllm.model.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares training algorithms on a project's model and data. */
@Command(
    name = "compare",
    description = {
      "Compare training algorithms on a project's model and data.",
      "Each is trained under a plan of its own, with the same local iterations for all, on every",
      "partition and with every seed. Called again with the same DIR it does what is missing."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm compare mine.fedsllm --out compared --rounds 10",
      "  fedsllm compare mine.fedsllm --out compared --algorithms ffaLora --seeds 1,2",
      "  fedsllm compare mine.fedsllm --out compared --report --json"
    },
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROJECT", description = "A project file with a training.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where each result is kept as soon as it is there, and the tables and figures.")
  private Path folder;

  @Option(
      names = "--algorithms",
      split = ",",
      paramLabel = "NAME",
      description = {
        "Some of splitFedV1, splitFedV2, uShape, ffaLora, flora, hetLora, floraMixedRanks,",
        "hetLoraMixedRanks, splitFedV1Bits8, splitFedV1Bits4, splitFedV1Half, federated,",
        "centralised. All, if none is named."
      })
  private List<String> algorithms;

  @Option(
      names = "--partitions",
      split = ",",
      paramLabel = "NAME",
      defaultValue = "iid,byDomain",
      description =
          "Some of iid, byDomain, dirichlet:ALPHA, powerLaw:EXPONENT, byFile; ${DEFAULT-VALUE}.")
  private List<String> partitions;

  @Option(
      names = "--seeds",
      split = ",",
      paramLabel = "N",
      defaultValue = "1,2,3",
      description = "Seeds of the project, ${DEFAULT-VALUE}.")
  private List<Long> seeds;

  @Option(names = "--rounds", paramLabel = "N", description = "Instead of the project's own.")
  private Integer rounds;

  @Option(
      names = "--local-iterations",
      paramLabel = "N",
      description = "Of every algorithm; else the project's, or those of its plan for splitFedV1.")
  private Integer localIterations;

  @Option(
      names = "--report",
      description = "Train nothing: make the tables and figures of what is finished.")
  private boolean reportOnly;

  @Option(names = "--json", description = "Print the rows and the summary as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Engine engine = Engine.of(spec);
    Project project = engine.load(file);
    Comparison comparison =
        new Comparison(new UnitRunner(engine.computation(), Engine.folderOf(file)));
    ComparisonSpec compared =
        new ComparisonSpec(
            comparison.base(project, rounds, localIterations),
            chosen(),
            partitions.stream().map(PartitionNames::parse).toList(),
            seeds);
    ComparisonFolder target = ComparisonFolder.open(folder, compared.base());
    List<UnitResult> results =
        reportOnly
            ? comparison.report(compared, target)
            : comparison.run(compared, target, new ComparisonReport(spec.commandLine().getErr()));
    spec.commandLine()
        .getOut()
        .println(json ? ComparisonReport.json(results) : ComparisonReport.text(results, target));
    return Faults.OK;
  }

  private List<ComparedAlgorithm> chosen() {
    return algorithms == null
        ? Arrays.asList(ComparedAlgorithm.values())
        : algorithms.stream().map(ComparedAlgorithm::of).toList();
  }
}
