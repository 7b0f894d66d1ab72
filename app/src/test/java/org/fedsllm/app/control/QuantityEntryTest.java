package org.fedsllm.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.unit.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuantityEntryTest {
  private final List<Double> committed = new ArrayList<>();
  private final QuantityEntry entry =
      new QuantityEntry(
          Quantities.TRANSMIT_POWER,
          watts ->
              committed.add(
                  Check.positive("transmitPowerW", watts, "of client c7", "Maybe it was dBm.")));

  @BeforeEach
  void showTenDbm() {
    entry.show(0.01);
  }

  @Test
  void theModelsValueIsShownInTheFirstUnit() {
    assertThat(entry.textProperty().get()).isEqualTo("10");
  }

  @Test
  void aGoodValueIsCommittedInSi() {
    entry.enter("200 mW");

    assertThat(committed).containsExactly(0.2);
    assertThat(entry.valueProperty().get()).isEqualTo(0.2);
    assertThat(entry.textProperty().get()).isEqualTo("200");
    assertThat(entry.unitProperty().get().symbol()).isEqualTo("mW");
  }

  @Test
  void aRefusalStandsAtTheFieldAndTheLastGoodValueStays() {
    entry.enter("-3 W");

    assertThat(entry.errorProperty().get())
        .isEqualTo(
            "Transmit power must be more than 0, but “-3 W” was typed."
                + " Maybe it was meant in dBm.");
    assertThat(entry.valueProperty().get()).isEqualTo(0.01);
    assertThat(entry.unitProperty().get().symbol()).isEqualTo("dBm");
  }

  @Test
  void revertingForgetsTheRefusal() {
    entry.enter("nonsense");
    entry.revert();

    assertThat(entry.errorProperty().get()).isNull();
    assertThat(entry.textProperty().get()).isEqualTo("10");
  }

  @Test
  void enteringWhatStandsThereCommitsNothing() {
    entry.show(0.0123456789123);
    entry.enter(entry.textProperty().get());

    assertThat(committed).isEmpty();
    assertThat(entry.valueProperty().get()).isEqualTo(0.0123456789123);
  }

  @Test
  void aStepIsOneInTheShownUnit() {
    entry.step(2);

    assertThat(entry.textProperty().get()).isEqualTo("12");
  }

  @Test
  void theModelsRefusalStandsAtTheFieldToo() {
    QuantityEntry rank =
        new QuantityEntry(
            Quantities.LORA_RANK,
            value -> {
              throw new IllegalArgumentException("No rank above 64 fits this model.");
            });
    rank.enter("65");

    assertThat(rank.errorProperty().get()).isEqualTo("No rank above 64 fits this model.");
  }

  @Test
  void aStepSuitsTheSizeOfTheValue() {
    QuantityEntry speed = new QuantityEntry(Quantities.PROCESSOR, hertz -> {});
    speed.show(0.8e9);
    speed.step(1);
    assertThat(speed.textProperty().get()).isEqualTo("0.9");

    speed.show(150e9);
    speed.step(-1);
    assertThat(speed.textProperty().get()).isEqualTo("140");
  }

  @Test
  void aChangeIsAppliedToTheValue() {
    entry.enter("+3 dB");
    assertThat(committed.get(0)).isCloseTo(0.01995, within(1e-5));

    entry.enter("/2");
    assertThat(committed.get(1)).isCloseTo(0.009976, within(1e-5));
    assertThat(entry.errorProperty().get()).isNull();
  }

  @Test
  void mixedValuesShowTheirRangeInTheShownUnit() {
    entry.showMixed(0.01, 0.2);
    assertThat(entry.textProperty().get()).isEmpty();
    assertThat(entry.mixedProperty().get()).isEqualTo("10 … 23.0103 dBm");

    entry.showIn(Quantities.TRANSMIT_POWER.units().get(2));
    assertThat(entry.mixedProperty().get()).isEqualTo("0.01 … 0.2 W");

    entry.show(0.01);
    assertThat(entry.mixedProperty().get()).isNull();
  }

  @Test
  void aChangeOfMixedValuesIsHandedOnForEachOfThem() {
    List<Double> changed = new ArrayList<>();
    QuantityEntry several =
        new QuantityEntry(
            Quantities.PROCESSOR,
            committed::add,
            change -> {
              changed.add(change.applyAsDouble(1e9));
              changed.add(change.applyAsDouble(2e9));
            });
    several.showMixed(1e9, 2e9);
    several.enter("*2");

    assertThat(changed).containsExactly(2e9, 4e9);
    assertThat(committed).isEmpty();
  }

  @Test
  void anotherUnitShowsTheSameValue() {
    entry.showIn(Quantities.TRANSMIT_POWER.units().get(1));

    assertThat(entry.textProperty().get()).isEqualTo("10");
    assertThat(entry.unitProperty().get().symbol()).isEqualTo("mW");
    assertThat(committed).isEmpty();
  }
}
