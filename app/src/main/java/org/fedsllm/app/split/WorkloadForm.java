package org.fedsllm.app.split;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.ProjectEntry;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.ConstantWorkload;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerWorkload;

/** The form of the workload: adapters, batch and bits, or else the paper's constants. */
final class WorkloadForm {
  private final ProjectSession session;

  WorkloadForm(ProjectSession session) {
    this.session = session;
  }

  FormPane view() {
    FormPane form = new FormPane();
    VBox model = modelForm();
    VBox constants = constantsForm();
    ProjectChoice<Boolean> ofModel =
        new ProjectChoice<>(
            session,
            "Change workload",
            project -> project.workload() instanceof TransformerWorkload,
            (project, any) -> project);
    FormPane.shownWhile(model, ofModel.valueProperty().map(Boolean.TRUE::equals));
    FormPane.shownWhile(constants, ofModel.valueProperty().map(Boolean.FALSE::equals));
    return form.add(model).add(constants);
  }

  private FormPane modelForm() {
    FormPane form =
        new FormPane()
            .heading("LoRA adapters")
            .field("lora-rank", rank())
            .field("lora-alpha", alpha());
    for (Projection projection : Projection.values()) {
      form.add(target(projection));
    }
    return form.heading("Batch")
        .field(
            "batch",
            modelEntry(
                Quantities.BATCH,
                TransformerWorkload::batchSize,
                (workload, value) -> WorkloadEdits.withBatch(workload, value.intValue())))
        .field(
            "sequence-length",
            modelEntry(
                Quantities.SEQUENCE_LENGTH,
                TransformerWorkload::sequenceLength,
                (workload, value) -> WorkloadEdits.withSequenceLength(workload, value.intValue())))
        .heading("On the air")
        .field(
            "activation-bits",
            modelEntry(
                Quantities.ACTIVATION_BITS,
                TransformerWorkload::bitsPerActivation,
                (workload, value) -> WorkloadEdits.withActivationBits(workload, value.intValue())))
        .field(
            "adapter-bits",
            modelEntry(
                Quantities.ADAPTER_BITS,
                TransformerWorkload::bitsPerAdapterValue,
                (workload, value) -> WorkloadEdits.withAdapterBits(workload, value.intValue())));
  }

  private FormPane constantsForm() {
    return new FormPane()
        .heading("Constants of the paper")
        .field(
            "cycles",
            constantsEntry(
                Quantities.CYCLES,
                ConstantWorkload::cyclesPerIteration,
                (from, value) ->
                    new ConstantWorkload(
                        value, from.clientShare(), from.activationBits(), from.adapterBits())))
        .field(
            "client-share",
            constantsEntry(
                Quantities.CLIENT_SHARE,
                ConstantWorkload::clientShare,
                (from, value) ->
                    new ConstantWorkload(
                        from.cyclesPerIteration(),
                        value,
                        from.activationBits(),
                        from.adapterBits())))
        .field(
            "activation-payload",
            constantsEntry(
                Quantities.ACTIVATION_PAYLOAD,
                ConstantWorkload::activationBits,
                (from, value) ->
                    new ConstantWorkload(
                        from.cyclesPerIteration(), from.clientShare(), value, from.adapterBits())))
        .field(
            "adapter-payload",
            constantsEntry(
                Quantities.ADAPTER_PAYLOAD,
                ConstantWorkload::adapterBits,
                (from, value) ->
                    new ConstantWorkload(
                        from.cyclesPerIteration(),
                        from.clientShare(),
                        from.activationBits(),
                        value)));
  }

  private QuantityEntry rank() {
    return ProjectEntry.of(
        session,
        Quantities.LORA_RANK,
        project -> WorkloadEdits.model(project, workload -> workload.lora().rank()),
        (project, rank) ->
            WorkloadEdits.withLora(
                project,
                lora ->
                    new LoraSpec(rank.intValue(), lora.alpha(), lora.targets(), lora.dropout())));
  }

  private QuantityEntry alpha() {
    return ProjectEntry.of(
        session,
        Quantities.LORA_ALPHA,
        project -> WorkloadEdits.model(project, workload -> workload.lora().alpha()),
        (project, alpha) ->
            WorkloadEdits.withLora(
                project, lora -> new LoraSpec(lora.rank(), alpha, lora.targets(), lora.dropout())));
  }

  /** A check box for one projection, there while the model's blocks have it. */
  private CheckBox target(Projection projection) {
    ProjectChoice<Boolean> adapted =
        new ProjectChoice<>(
            session,
            "Change LoRA targets",
            project -> adapted(project, projection),
            (project, on) -> WorkloadEdits.withTarget(project, projection, on));
    CheckBox box = new CheckBox(ProjectionWords.of(projection));
    box.setId("target-" + projection.name().toLowerCase().replace('_', '-'));
    FormPane.shownWhile(box, adapted.valueProperty().map(Objects::nonNull).orElse(false));
    box.setSelected(Boolean.TRUE.equals(adapted.valueProperty().get()));
    adapted
        .valueProperty()
        .addListener((property, before, now) -> box.setSelected(Boolean.TRUE.equals(now)));
    box.setOnAction(
        event -> {
          adapted.choose(box.isSelected());
          box.setSelected(Boolean.TRUE.equals(adapted.valueProperty().get()));
        });
    return box;
  }

  /** {@code null} where the model's blocks have no such projection. */
  private static Boolean adapted(Project project, Projection projection) {
    if (!(project.workload() instanceof TransformerWorkload workload)) {
      return null;
    }
    boolean exists =
        workload.transformer().projections().stream()
            .anyMatch(shape -> shape.projection() == projection);
    return exists ? workload.lora().targets().contains(projection) : null;
  }

  private QuantityEntry modelEntry(
      Quantity quantity,
      ToDoubleFunction<TransformerWorkload> read,
      BiFunction<TransformerWorkload, Double, TransformerWorkload> write) {
    return ProjectEntry.of(
        session,
        quantity,
        project -> WorkloadEdits.model(project, read),
        (project, value) ->
            WorkloadEdits.withModel(project, workload -> write.apply(workload, value)));
  }

  private QuantityEntry constantsEntry(
      Quantity quantity,
      ToDoubleFunction<ConstantWorkload> read,
      BiFunction<ConstantWorkload, Double, ConstantWorkload> write) {
    return ProjectEntry.of(
        session,
        quantity,
        project -> WorkloadEdits.constants(project, read),
        (project, value) ->
            WorkloadEdits.withConstants(project, workload -> write.apply(workload, value)));
  }
}
