package org.fedsllm.app.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.report.Block.Column;
import org.fedsllm.app.report.Report.Section;
import org.fedsllm.app.training.AlgorithmWords;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.workload.ConstantWorkload;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.model.workload.WorkloadSpec;

/** What was planned and trained: system, model, algorithm, data. */
final class ProjectPart {
  private ProjectPart() {}

  static Section of(Project project) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Clients", String.valueOf(project.scenario().clients().size())));
    rows.add(List.of("Band", band(project.scenario().radio().band())));
    rows.add(List.of("Schedule", named(project.learning().schedule())));
    rows.add(List.of("Workload", workload(project.workload())));
    project.trainable().ifPresent(training -> add(rows, training, project.workload()));
    rows.add(List.of("Seed", String.valueOf(project.seed())));
    List<Block> blocks = new ArrayList<>();
    if (!project.description().isBlank()) {
      blocks.add(new Block.Text(project.description()));
    }
    blocks.add(
        new Block.Table(
            "project",
            "Project " + project.name(),
            List.of(Column.words("what"), Column.words("value")),
            rows));
    return new Section("What it is", blocks);
  }

  private static String band(BandPlan band) {
    if (band instanceof BandPlan.Separate own) {
      return "%s to the main server, %s to the federated server"
          .formatted(hertz(own.mainBandwidthHz()), hertz(own.federatedBandwidthHz()));
    }
    String regime = band instanceof BandPlan.Pooled ? "pooled" : "shared";
    return "%s, %s by both uplinks".formatted(hertz(band.allBandwidthHz()), regime);
  }

  private static String hertz(double value) {
    return Numbers.withUnit(value, "Hz");
  }

  private static String workload(WorkloadSpec workload) {
    if (workload instanceof TransformerWorkload model) {
      TransformerSpec shape = model.transformer();
      LoraSpec lora = model.lora();
      return "%s of %d blocks, width %d; split after block %d; LoRA rank %d, α %s; batches of %d × %d tokens"
          .formatted(
              named(shape.family()),
              shape.blocks(),
              shape.hiddenSize(),
              model.splitLayer(),
              lora.rank(),
              Numbers.plain(lora.alpha()),
              model.batchSize(),
              model.sequenceLength());
    }
    return workload instanceof ConstantWorkload ? "constants of a paper" : "unknown";
  }

  private static void add(List<List<String>> rows, TrainingSpec training, WorkloadSpec workload) {
    rows.add(List.of("Algorithm", AlgorithmWords.summary(training.algorithm(), bits(workload))));
    rows.add(
        List.of(
            "Weights by",
            "%s, learning rate %s"
                .formatted(
                    named(training.weightOptimizer().kind()),
                    Numbers.plain(training.weightOptimizer().learningRate()))));
    rows.add(List.of("Start", training.checkpoint()));
    rows.add(
        List.of(
            "Data",
            "%s, %s held out"
                .formatted(
                    data(training.data()), Numbers.percent(training.data().heldOutShare()))));
    rows.add(List.of("Rounds", String.valueOf(training.rounds())));
  }

  private static Integer bits(WorkloadSpec workload) {
    return workload instanceof TransformerWorkload model ? model.bitsPerActivation() : null;
  }

  private static String data(DataSpec data) {
    return data instanceof DataSpec.WordNet net
        ? "WordNet glosses of %d domains".formatted(net.domains().size())
        : "files of the project";
  }

  /** As the project file has it. */
  private static String named(Enum<?> value) {
    return new ObjectMapper().convertValue(value, String.class);
  }
}
