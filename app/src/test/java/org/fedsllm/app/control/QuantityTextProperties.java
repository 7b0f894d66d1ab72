package org.fedsllm.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a field prints it reads again, in whatever unit it stands. */
class QuantityTextProperties {
  private static final double ROUNDING_PERCENT = 1e-10;

  /** A unit with the quantity it belongs to. */
  record Shown(Quantity quantity, DisplayUnit unit) {}

  @Property
  void whatIsPrintedReadsBackToTheShownDigits(
      @ForAll("units") Shown shown, @ForAll("values") double value) {
    String printed = Numbers.plain(value);
    String typed = printed + " " + shown.unit().symbol();

    QuantityText.Typed read = QuantityText.read(typed, shown.quantity(), other(shown));

    assertThat(Numbers.plain(shown.unit().fromSi().applyAsDouble(read.si()))).isEqualTo(printed);
  }

  @Property
  void aDecimalCommaReadsAsAPoint(@ForAll("fractions") double value) {
    String point = Numbers.plain(value);

    assertThat(NumberText.normalised(point.replace('.', ','))).isEqualTo(point);
  }

  @Property
  void aChangeAndItsInverseCancel(@ForAll("units") Shown shown, @ForAll("values") double value) {
    double si = shown.unit().toSi().applyAsDouble(value);
    double there = change("+3 dB", shown).applyAsDouble(si);

    assertThat(change("-3 dB", shown).applyAsDouble(there))
        .isCloseTo(si, withinPercentage(ROUNDING_PERCENT));
  }

  private static DoubleUnaryOperator change(String typed, Shown shown) {
    return QuantityChange.read(typed, shown.quantity(), shown.unit()).orElseThrow();
  }

  /** A unit that the typed one must win against. */
  private static DisplayUnit other(Shown shown) {
    List<DisplayUnit> units = shown.quantity().units();
    return units.get((units.indexOf(shown.unit()) + 1) % units.size());
  }

  @Provide
  static Arbitrary<Shown> units() {
    return Arbitraries.of(
            Quantities.TRANSMIT_POWER,
            Quantities.BANDWIDTH,
            Quantities.NOISE_PSD,
            Quantities.PROCESSOR,
            Quantities.CYCLES)
        .flatMap(
            quantity -> Arbitraries.of(quantity.units()).map(unit -> new Shown(quantity, unit)));
  }

  @Provide
  static Arbitrary<Double> values() {
    return Arbitraries.doubles().between(1e-3, 250).ofScale(6);
  }

  @Provide
  static Arbitrary<Double> fractions() {
    return Arbitraries.doubles().between(0.0001, 0.9999).ofScale(4);
  }
}
