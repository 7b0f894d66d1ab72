package org.fedsllm.model.radio;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.fedsllm.model.unit.Check;

/** Which band carries which uplink: the three regimes of EQ-9. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "regime")
@JsonSubTypes({
  @JsonSubTypes.Type(value = BandPlan.Separate.class, name = "separate"),
  @JsonSubTypes.Type(value = BandPlan.Pooled.class, name = "pooled"),
  @JsonSubTypes.Type(value = BandPlan.Shared.class, name = "shared")
})
public sealed interface BandPlan {

  /** All bandwidth of the system. */
  double allBandwidthHz();

  /** What each of {@code clients} gets for its upload to the main server, if all get the same. */
  double equalMainShareHz(int clients);

  /** What each gets for its upload to the federated server, if all get the same. */
  double equalFederatedShareHz(int clients);

  /** Each server has its own band: Σ b^s ≤ B_s and Σ b^f ≤ B_f. */
  record Separate(double mainBandwidthHz, double federatedBandwidthHz) implements BandPlan {
    public Separate {
      Check.positive(
          "mainBandwidthHz", mainBandwidthHz, "of the band plan", "Maybe it was entered in MHz.");
      Check.positive(
          "federatedBandwidthHz",
          federatedBandwidthHz,
          "of the band plan",
          "Maybe it was entered in MHz.");
    }

    @Override
    public double allBandwidthHz() {
      return mainBandwidthHz + federatedBandwidthHz;
    }

    @Override
    public double equalMainShareHz(int clients) {
      return mainBandwidthHz / clients;
    }

    @Override
    public double equalFederatedShareHz(int clients) {
      return federatedBandwidthHz / clients;
    }
  }

  /** One band, split over all uplinks of both servers: Σ (b^s + b^f) ≤ B. */
  record Pooled(double totalBandwidthHz) implements BandPlan {
    public Pooled {
      Check.positive(
          "totalBandwidthHz", totalBandwidthHz, "of the band plan", "Maybe it was entered in MHz.");
    }

    @Override
    public double allBandwidthHz() {
      return totalBandwidthHz;
    }

    @Override
    public double equalMainShareHz(int clients) {
      return totalBandwidthHz / (2 * clients);
    }

    @Override
    public double equalFederatedShareHz(int clients) {
      return totalBandwidthHz / (2 * clients);
    }
  }

  /** One band; a client's share serves both of its uploads in turn: Σ b ≤ B. */
  record Shared(double totalBandwidthHz) implements BandPlan {
    public Shared {
      Check.positive(
          "totalBandwidthHz", totalBandwidthHz, "of the band plan", "Maybe it was entered in MHz.");
    }

    @Override
    public double allBandwidthHz() {
      return totalBandwidthHz;
    }

    @Override
    public double equalMainShareHz(int clients) {
      return totalBandwidthHz / clients;
    }

    @Override
    public double equalFederatedShareHz(int clients) {
      return totalBandwidthHz / clients;
    }
  }
}
