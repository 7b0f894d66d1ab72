package org.example.indoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.fedsllm.model.parameter.ParameterValues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndoorOfficeTest {
  private static final double ROUNDING_DB = 1e-9;

  /**
   * Worked out from the table apart from this code; at zero height difference the slant is the
   * distance.
   */
  @ParameterizedTest
  @CsvSource({
    "10, 3.5e9, true, 60.581360887005513",
    "10, 3.5e9, false, 69.147294304321864",
    "100, 28e9, true, 95.943160626844385",
    "100, 28e9, false, 129.934234980421250",
    "1, 3.5e9, false, 43.281360887005513"
  })
  void lossIsThatOfTheTable(
      double distanceM, double carrierHz, boolean lineOfSight, double lossDb) {
    ParameterValues values =
        new ParameterValues(
            Map.of("carrierHz", carrierHz, "lineOfSight", lineOfSight, "heightDifferenceM", 0.0));

    assertThat(new IndoorOffice().create(values).pathLossDb(distanceM))
        .isCloseTo(lossDb, within(ROUNDING_DB));
  }

  @ParameterizedTest
  @CsvSource({"1", "10", "150"})
  void heightLengthensTheWay(double distanceM) {
    ParameterValues flat = new ParameterValues(Map.of("heightDifferenceM", 0.0));

    assertThat(new IndoorOffice().create(ParameterValues.DEFAULTS).pathLossDb(distanceM))
        .isGreaterThan(new IndoorOffice().create(flat).pathLossDb(distanceM));
  }
}
