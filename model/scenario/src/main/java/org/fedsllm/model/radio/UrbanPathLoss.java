package org.fedsllm.model.radio;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import org.fedsllm.model.unit.Check;

/**
 * The urban models of 3GPP TR 38.901, table 7.4.1-1: UMa and UMi street canyon, line of sight or
 * not.
 *
 * <p>Left out: the random choice between the two (a scenario says which), indoor losses, and the
 * random effective environment height of UMa, here always 1 m as for outdoor clients at 1.5 m.
 *
 * @param carrierHz carrier frequency, 0.5 to 100 GHz
 * @param serverHeightM height of the server's antenna
 * @param clientHeightM height of the client's antenna, at least 1.5 m
 */
public record UrbanPathLoss(
    Environment environment,
    boolean lineOfSight,
    double carrierHz,
    double serverHeightM,
    double clientHeightM)
    implements PathLoss, PathLossSpec {

  /** Macro cell over the roofs, or micro cell in a street canyon. */
  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  public enum Environment {
    MACRO_CELL,
    STREET_CANYON
  }

  private static final double LIGHT_M_PER_S = 3e8; // the table's own rounding
  private static final double ENVIRONMENT_HEIGHT_M = 1;

  public UrbanPathLoss {
    String where = "of the urban path loss";
    Check.present("environment", environment, where);
    Check.between("carrierHz", carrierHz, 0.49e9, 100.1e9, where, "Maybe it was entered in GHz.");
    Check.between(
        "serverHeightM", serverHeightM, ENVIRONMENT_HEIGHT_M, 200, where, "It is 25 or 10 m.");
    Check.between("clientHeightM", clientHeightM, 1.49, 22.6, where, "It is 1.5 m on the street.");
  }

  @Override
  public double pathLossDb(double distanceM) {
    double direct = lineOfSightDb(distanceM);
    return lineOfSight ? direct : Math.max(direct, obstructedDb(distanceM));
  }

  private double lineOfSightDb(double distanceM) {
    boolean macro = environment == Environment.MACRO_CELL;
    double intercept = macro ? 28.0 : 32.4;
    double slope = macro ? 22.0 : 21.0;
    double correction = macro ? 9.0 : 9.5;
    double carrierDb = 20 * Math.log10(carrierHz / 1e9);
    double slantM = slantM(distanceM);
    double breakM = breakpointM();
    if (distanceM <= breakM) {
      return intercept + slope * Math.log10(slantM) + carrierDb;
    }
    double heightM = serverHeightM - clientHeightM;
    double curvature = Math.log10(breakM * breakM + heightM * heightM);
    return intercept + 40 * Math.log10(slantM) + carrierDb - correction * curvature;
  }

  private double obstructedDb(double distanceM) {
    double slant = Math.log10(slantM(distanceM));
    double carrier = Math.log10(carrierHz / 1e9);
    return environment == Environment.MACRO_CELL
        ? 13.54 + 39.08 * slant + 20 * carrier - 0.6 * (clientHeightM - 1.5)
        : 22.4 + 35.3 * slant + 21.3 * carrier - 0.3 * (clientHeightM - 1.5);
  }

  private double slantM(double distanceM) {
    return Math.hypot(distanceM, serverHeightM - clientHeightM);
  }

  private double breakpointM() {
    return 4
        * (serverHeightM - ENVIRONMENT_HEIGHT_M)
        * (clientHeightM - ENVIRONMENT_HEIGHT_M)
        * carrierHz
        / LIGHT_M_PER_S;
  }
}
