package org.fedsllm.model.radio;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.fedsllm.model.unit.Check;

/**
 * The radio between clients and servers.
 *
 * @param noisePsdWPerHz noise power spectral density N0
 * @param shadowingSigmaDb standard deviation of log-normal shadowing, 0 for none
 * @param downlink {@code null} leaves downlinks out, as the papers do
 */
public record RadioSpec(
    BandPlan band,
    double noisePsdWPerHz,
    PathLossSpec pathLoss,
    double shadowingSigmaDb,
    FadingSpec fading,
    @JsonInclude(JsonInclude.Include.NON_NULL) Downlink downlink) {

  public RadioSpec {
    String where = "of the radio";
    Check.present("band", band, where);
    Check.positive("noisePsdWPerHz", noisePsdWPerHz, where, "Maybe it was entered in dBm/Hz.");
    Check.present("pathLoss", pathLoss, where);
    Check.notNegative("shadowingSigmaDb", shadowingSigmaDb, where, "Use 0 for no shadowing.");
    Check.present("fading", fading, where);
  }

  /** The downlinks, if they are modelled. */
  public Optional<Downlink> modelledDownlink() {
    return Optional.ofNullable(downlink);
  }

  public RadioSpec withBand(BandPlan other) {
    return new RadioSpec(other, noisePsdWPerHz, pathLoss, shadowingSigmaDb, fading, downlink);
  }

  public RadioSpec withNoisePsdWPerHz(double density) {
    return new RadioSpec(band, density, pathLoss, shadowingSigmaDb, fading, downlink);
  }

  public RadioSpec withPathLoss(PathLossSpec model) {
    return new RadioSpec(band, noisePsdWPerHz, model, shadowingSigmaDb, fading, downlink);
  }

  public RadioSpec withShadowingSigmaDb(double sigmaDb) {
    return new RadioSpec(band, noisePsdWPerHz, pathLoss, sigmaDb, fading, downlink);
  }

  public RadioSpec withFading(FadingSpec model) {
    return new RadioSpec(band, noisePsdWPerHz, pathLoss, shadowingSigmaDb, model, downlink);
  }

  /** With downlinks, or with {@code null} without them. */
  public RadioSpec withDownlink(Downlink other) {
    return new RadioSpec(band, noisePsdWPerHz, pathLoss, shadowingSigmaDb, fading, other);
  }
}
