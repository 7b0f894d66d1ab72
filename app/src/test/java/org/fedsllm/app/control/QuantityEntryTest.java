package org.fedsllm.app.control;

import static org.assertj.core.api.Assertions.assertThat;

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
  void theModelsRefusalStandsAtTheFieldAndTheLastGoodValueStays() {
    entry.enter("-3 W");

    assertThat(entry.errorProperty().get())
        .isEqualTo("The transmitPowerW (-3.0) of client c7 must be positive. Maybe it was dBm.");
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
  void mixedValuesShowNothing() {
    entry.show(Double.NaN);

    assertThat(entry.textProperty().get()).isEmpty();
  }

  @Test
  void anotherUnitShowsTheSameValue() {
    entry.showIn(Quantities.TRANSMIT_POWER.units().get(1));

    assertThat(entry.textProperty().get()).isEqualTo("10");
    assertThat(entry.unitProperty().get().symbol()).isEqualTo("mW");
    assertThat(committed).isEmpty();
  }
}
