package org.fedsllm.app.optimize;

import java.util.List;
import java.util.stream.Collectors;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.optimize.ResourceWorth.ClientWorth;

/** Says in words what a little more is worth. */
final class WorthWords {
  private static final double MHZ = 1e6;
  private static final double LEAST_WEIGHT = 0.01;
  private static final int MOST_NAMED = 4;

  private WorthWords() {}

  /** What a wider band saves, and who holds the training up. */
  static String of(ResourceWorth worth) {
    String bands =
        worth.oneBand()
            ? "One MHz more saves %s.".formatted(saved(worth.perMainHz() * MHZ))
            : "One MHz more saves %s on the main band, %s on the federated one."
                .formatted(saved(worth.perMainHz() * MHZ), saved(worth.perFederatedHz() * MHZ));
    String words = bands + " " + bottlenecks(worth);
    return words.replaceAll("(\\d) (\\S*[%s])", "$1\u00a0$2"); // a number keeps its unit
  }

  private static String bottlenecks(ResourceWorth worth) {
    List<ClientWorth> holding = worth.holdingUp(LEAST_WEIGHT);
    if (holding.size() == 1) {
      return holding.get(0).client() + " alone holds the training up.";
    }
    String some =
        holding.stream()
            .limit(MOST_NAMED)
            .map(client -> client.client() + " " + Numbers.percent(client.weight()))
            .collect(Collectors.joining(", "));
    int more = holding.size() - MOST_NAMED;
    return "Bottleneck: %s. Held up by %s%s."
        .formatted(
            worth.bottlenecks().size() > MOST_NAMED
                ? worth.bottlenecks().size() + " clients alike"
                : String.join(", ", worth.bottlenecks()),
            some,
            more > 0 ? " and " + more + " more" : "");
  }

  /** A change of the delay as what it saves. */
  static String saved(double changeS) {
    return Numbers.withUnit(changeS == 0 ? 0 : -changeS, "s");
  }
}
