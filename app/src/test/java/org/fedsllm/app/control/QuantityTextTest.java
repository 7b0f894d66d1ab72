package org.fedsllm.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTextTest {
  private static final double ROUNDING = 1e-15;

  @ParameterizedTest
  @CsvSource({
    "23 dBm, 0.19952623149688797",
    "23dbm, 0.19952623149688797",
    "0.2 W, 0.2",
    "200 mW, 0.2",
    "10, 0.01",
    "−10 dBm, 0.0001",
    "1e1 dBm, 0.01"
  })
  void aPowerIsReadInEveryOfItsUnits(String typed, double watts) {
    assertThat(read(typed, Quantities.TRANSMIT_POWER).si()).isCloseTo(watts, within(ROUNDING));
  }

  @ParameterizedTest
  @CsvSource({"20 MHz, 2e7", "20, 2e7", "500 kHz, 5e5", "1.5e6 Hz, 1.5e6", "0.02 GHz, 2e7"})
  void aBandwidthIsReadInEveryOfItsUnits(String typed, double hertz) {
    assertThat(read(typed, Quantities.BANDWIDTH).si()).isEqualTo(hertz);
  }

  @Test
  void theTypedUnitIsRemembered() {
    assertThat(read("0.2 W", Quantities.TRANSMIT_POWER).unit().symbol()).isEqualTo("W");
  }

  @Test
  void megawattAreNotMistakenForMilliwatt() {
    assertThat(read("2 MW", Quantities.TRANSMIT_POWER).si()).isEqualTo(2e6);
    assertThat(read("2 mW", Quantities.TRANSMIT_POWER).si()).isEqualTo(2e-3);
  }

  @Test
  void anotherUnitIsRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> read("200 Hz", Quantities.TRANSMIT_POWER))
        .hasMessage("“Hz” is not a unit of transmit power. Use dBm, mW, W.");
  }

  @ParameterizedTest
  @CsvSource({"50 µW, 50e-6", "50 μW, 50e-6", "50 uW, 50e-6", "-7 dBW, 0.19952623149688797"})
  void prefixesAndDecibelWattAreRead(String typed, double watts) {
    assertThat(read(typed, Quantities.TRANSMIT_POWER).si()).isCloseTo(watts, within(ROUNDING));
  }

  @ParameterizedTest
  @CsvSource({"-174 dBm/Hz, 3.98e-21", "4e-21 W/Hz, 4e-21", "-204 dBW/Hz, 3.98e-21"})
  void aNoiseDensityIsReadInEveryOfItsUnits(String typed, double wattPerHertz) {
    assertThat(read(typed, Quantities.NOISE_PSD).si())
        .isCloseTo(wattPerHertz, withinPercentage(0.1));
  }

  @ParameterizedTest
  @CsvSource({"150 m, 150", "0.15 km, 150", "150, 150"})
  void aPositionIsReadInMetresAndKilometres(String typed, double metres) {
    assertThat(read(typed, Quantities.COORDINATE).si()).isEqualTo(metres);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0,2 W; 0.2", "1,5e-3 W; 0.0015", "0,125 W; 0.125", "1 500 W; 1500"})
  void decimalCommasAndGroupingSpacesAreRead(String typed, double watts) {
    assertThat(read(typed, Quantities.TRANSMIT_POWER).si()).isEqualTo(watts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "twenty",
        "20 20",
        "--3",
        "1,2,3",
        "NaN",
        "Infinity",
        "3 dBmm",
        "1e999",
        "1e70 W",
        "1e-70 W"
      })
  void whatIsNoNumberOrUnitIsRefused(String typed) {
    assertThatThrownBy(() -> read(typed, Quantities.TRANSMIT_POWER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCommaIsRefusedBecauseItMayMeanEither() {
    assertThatThrownBy(() -> read("1,500 MHz", Quantities.BANDWIDTH))
        .hasMessageContaining("decimal point");
  }

  @Test
  void countsAreWhole() {
    assertThatThrownBy(() -> read("2.5", Quantities.ROUNDS))
        .hasMessage("Rounds is counted; “2.5” is not a whole number.");
  }

  @Test
  void theRangeIsNamed() {
    assertThatThrownBy(() -> read("0", Quantities.ROUNDS)).hasMessageContaining("from 1");
  }

  private static QuantityText.Typed read(String typed, Quantity quantity) {
    return QuantityText.read(typed, quantity, quantity.units().get(0));
  }
}
