package org.fedsllm.app.training;

import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.Disclosure;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.QuantityField;
import org.fedsllm.app.control.SwitchField;
import org.fedsllm.app.control.Tooltips;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.algorithm.Weighting;

/** The training algorithm: one line that opens into its choices. */
final class AlgorithmForm {
  private static final List<Integer> BITS = List.of(32, 16, 8, 4);

  private final AlgorithmViewModel model;
  private final VerifyViewModel verification;
  private final ObservableValue<AlgorithmLimits> limits;
  private final ObservableValue<String> noCrossing;
  private final ObservableValue<String> noMerging;

  AlgorithmForm(AlgorithmViewModel model, VerifyViewModel verification) {
    this.model = model;
    this.verification = verification;
    limits = model.limitsProperty();
    noCrossing = limits.map(AlgorithmLimits::noCrossing);
    noMerging = limits.map(AlgorithmLimits::noMerging);
  }

  FormPane view() {
    FormPane form =
        new FormPane()
            .add(scheme())
            .add(labels())
            .add(aggregation())
            .add(weighting())
            .add(note("algorithm-no-merging", noMerging));
    whoTakesPart(form);
    onTheAir(form);
    return new FormPane()
        .heading("Algorithm")
        .add(new Disclosure("algorithm", "Algorithm", model.summaryProperty(), form))
        .add(new VerifyPane(verification, limits.map(AlgorithmLimits::noSplit)));
  }

  private Node scheme() {
    return new ChoiceField<>(
            "scheme",
            "Scheme",
            List.of(Scheme.values()),
            AlgorithmWords::name,
            model.scheme().valueProperty(),
            model.scheme()::choose)
        .explained(AlgorithmWords::meaning)
        .refusing(limits.map(now -> now::refusal));
  }

  private Node labels() {
    return Tooltips.offWhile(
        new ChoiceField<>(
                "labels",
                "Labels",
                List.of(LabelPlacement.values()),
                AlgorithmWords::name,
                model.labels().valueProperty(),
                model.labels()::choose)
            .explained(AlgorithmWords::meaning),
        noCrossing);
  }

  private Node aggregation() {
    return Tooltips.offWhile(
        new ChoiceField<>(
                "aggregation",
                "Aggregation",
                List.of(Aggregation.values()),
                AlgorithmWords::name,
                model.aggregation().valueProperty(),
                model.aggregation()::choose)
            .explained(AlgorithmWords::meaning)
            .refusing(limits.map(now -> now::refusal)),
        noMerging);
  }

  private Node weighting() {
    return Tooltips.offWhile(
        new ChoiceField<>(
                "weighting",
                "Weighting",
                List.of(Weighting.values()),
                AlgorithmWords::name,
                model.weighting().valueProperty(),
                model.weighting()::choose)
            .explained(AlgorithmWords::meaning),
        noMerging);
  }

  private void whoTakesPart(FormPane form) {
    QuantityField deadline = new QuantityField("round-deadline", model.deadline());
    FormPane.shownWhile(
        deadline, model.hasDeadline().valueProperty().map(Boolean.TRUE::equals).orElse(false));
    form.add(Tooltips.offWhile(new QuantityField("participation", model.share()), noMerging))
        .add(Tooltips.offWhile(new QuantityField("dropout", model.dropout()), noMerging))
        .add(
            Tooltips.offWhile(
                new SwitchField(
                    "has-deadline",
                    "Round deadline",
                    "On, a round ends at the deadline without the clients that need longer. Off, it"
                        + " waits for all (Nishio and Yonetani 2019, arXiv 1804.08333).",
                    model.hasDeadline().valueProperty(),
                    model.hasDeadline()::choose),
                noMerging))
        .add(Tooltips.offWhile(deadline, noMerging));
  }

  private void onTheAir(FormPane form) {
    ChoiceField<Integer> bits =
        new ChoiceField<>(
                "boundary-bits",
                "Activations",
                BITS,
                AlgorithmWords::bits,
                model.activationBits().valueProperty(),
                model.activationBits()::choose)
            .explained(AlgorithmWords::bitsMeaning);
    FormPane.shownWhile(
        bits, model.activationBits().valueProperty().map(Objects::nonNull).orElse(false));
    form.add(Tooltips.offWhile(bits, noCrossing))
        .add(Tooltips.offWhile(new QuantityField("activation-noise", model.noise()), noCrossing))
        .add(note("algorithm-no-crossing", noCrossing));
  }

  private static Label note(String id, ObservableValue<String> words) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("form-note");
    label.setWrapText(true);
    label.textProperty().bind(words);
    FormPane.shownWhile(label, label.textProperty().isNotEmpty());
    return label;
  }
}
