package org.example.indoor;

import java.util.List;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.radio.PathLoss;
import org.fedsllm.model.radio.PathLossProvider;

/**
 * The indoor office of 3GPP TR 38.901, table 7.4.1-1 (InH), line of sight or not. The table holds
 * from 1 to 150 m; beyond that the formula is carried on.
 */
public final class IndoorOffice implements PathLossProvider {
  static final Parameter.Real CARRIER =
      new Parameter.Real(
          "carrierHz", "Carrier", "The carrier's frequency.", "Hz", 0.5e9, 100e9, 3.5e9);
  static final Parameter.Switch LINE_OF_SIGHT =
      new Parameter.Switch(
          "lineOfSight", "Line of sight", "Off, desks and walls are in the way.", false);
  static final Parameter.Real HEIGHT_DIFFERENCE =
      new Parameter.Real(
          "heightDifferenceM",
          "Height difference",
          "From a client's antenna up to the server's: 2 m from a desk to the ceiling.",
          "m",
          0,
          20,
          2.0);

  private static final double HZ_PER_GHZ = 1e9; // the table counts in GHz

  @Override
  public String id() {
    return "indoor-office";
  }

  @Override
  public String name() {
    return "Indoor office";
  }

  @Override
  public String description() {
    return "Servers under the ceiling of an open office, clients on its desks, 0.5 to 100 GHz.";
  }

  @Override
  public String reference() {
    return "3GPP TR 38.901, table 7.4.1-1, InH-Office";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(CARRIER, LINE_OF_SIGHT, HEIGHT_DIFFERENCE);
  }

  @Override
  public PathLoss create(ParameterValues values) {
    double carrier = Math.log10(values.get(CARRIER) / HZ_PER_GHZ);
    double heightM = values.get(HEIGHT_DIFFERENCE);
    boolean inSight = values.get(LINE_OF_SIGHT);
    return distanceM -> {
      double slant = Math.log10(Math.hypot(distanceM, heightM));
      double sightDb = 32.4 + 17.3 * slant + 20 * carrier;
      double obstructedDb = 17.3 + 38.3 * slant + 24.9 * carrier;
      return inSight ? sightDb : Math.max(sightDb, obstructedDb);
    };
  }
}
