package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.charts.plot.Plot;

/**
 * What a little more of each resource does to the whole delay, the largest change first: a MHz more
 * band, and for each client a dB more power, 0.1 GHz more processor, payloads one percent larger.
 * By slopes, so it holds for small changes. What makes the training shorter points to the left.
 */
public final class WorthFigure implements Figure {
  /** The most changes that have a bar. */
  public static final int MOST_ROWS = 14;

  private static final int FEWEST_ROWS = 3;
  private static final double ROW_EM = 1.25;
  private static final double AROUND_ROWS_EM = 8;
  private static final double BAND_STEP_HZ = 1e6;
  private static final double PROCESSOR_STEP_HZ = 1e8;

  /** A resource, as it is called and by how much it grows. */
  private enum Resource {
    BAND("1 MHz wider band", "+1 MHz"),
    POWER("1 dB more power", "+1 dB"),
    PROCESSOR("0.1 GHz more processor", "+0.1 GHz"),
    PAYLOAD("1 % larger payloads", "+1 % bits");

    private final String words;
    private final String step;

    Resource(String words, String step) {
      this.words = words;
      this.step = step;
    }
  }

  /** One bar: whose resource grows, and what that does to T. */
  private record Change(
      String owner, Optional<String> clientId, Resource resource, double seconds) {
    String label() {
      return owner + " " + resource.step;
    }
  }

  /**
   * One client's slopes of the whole delay.
   *
   * @param weight its part in holding the training up
   * @param perDb for a dB more power, in s
   * @param perProcessorHz in s/Hz
   * @param perActivationBit in s/bit
   * @param perAdapterBit in s/bit
   * @param perPayloadPercent for payloads one percent larger, in s
   */
  public record Client(
      String id,
      double weight,
      double perDb,
      double perProcessorHz,
      double perActivationBit,
      double perAdapterBit,
      double perPayloadPercent) {}

  private final double perMainHz;
  private final double perFederatedHz;
  private final boolean oneBand;
  private final List<Client> clients;

  private WorthFigure(
      double perMainHz, double perFederatedHz, boolean oneBand, List<Client> clients) {
    this.perMainHz = perMainHz;
    this.perFederatedHz = perFederatedHz;
    this.oneBand = oneBand;
    this.clients = List.copyOf(clients);
  }

  /**
   * The figure of {@code clients}, in their order.
   *
   * @param perMainHz slope by the main band, in s/Hz
   * @param perFederatedHz slope by the federated band, in s/Hz
   * @param oneBand whether both links share a band, so that the two slopes are one
   */
  public static WorthFigure of(
      double perMainHz, double perFederatedHz, boolean oneBand, List<Client> clients) {
    return new WorthFigure(perMainHz, perFederatedHz, oneBand, clients);
  }

  @Override
  public String title() {
    return "What a little more does to T";
  }

  @Override
  public String id() {
    return "worth";
  }

  @Override
  public FigureTable data() {
    return new FigureTable(
        List.of(
            "client",
            "weight",
            "dT per dB power [s]",
            "dT/df [s/Hz]",
            "dT/d(activations) [s/bit]",
            "dT/d(adapter) [s/bit]",
            "dT/dB main band [s/Hz]",
            "dT/dB federated band [s/Hz]"),
        clients.stream().map(this::row).toList());
  }

  private List<Object> row(Client client) {
    return List.of(
        client.id(),
        client.weight(),
        client.perDb(),
        client.perProcessorHz(),
        client.perActivationBit(),
        client.perAdapterBit(),
        perMainHz,
        perFederatedHz);
  }

  @Override
  public DrawnFigure draw(Graphics2D graphics, FigureView view) {
    return chart(view).draw(graphics, view);
  }

  @Override
  public Optional<Plot> plot(FigureView view) {
    return Optional.of(chart(view).plot(view));
  }

  private RowChart chart(FigureView view) {
    FigureTheme theme = view.theme();
    List<Change> all = changes();
    List<Change> shown = all.subList(0, Math.min(rowsThatFit(view), all.size()));
    Quantity unit = Quantity.seconds(all.isEmpty() ? 1 : Math.abs(all.get(0).seconds()));
    List<Row> rows = new ArrayList<>();
    List<RowBar> bars = new ArrayList<>();
    for (Change change : shown) {
      String text = text(change, unit);
      bars.add(
          new RowBar(
              rows.size(),
              0,
              change.seconds(),
              theme.curve(change.resource().ordinal()),
              Optional.of(change.resource().words),
              text));
      rows.add(new Row(change.label(), change.clientId(), "", text));
    }
    String axis = "change of the total delay [" + unit.symbol() + "]";
    String foot = foot(all, shown.size(), unit);
    return new RowChart(rows, bars, List.of(), legend(shown, theme), axis, unit, foot);
  }

  /** As many rows as can be labelled, for a bar without its name says nothing. */
  private static int rowsThatFit(FigureView view) {
    double rows = (view.height() / view.theme().fontSize() - AROUND_ROWS_EM) / ROW_EM;
    return (int) Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, rows));
  }

  /** Every change that does something, the largest first. */
  private List<Change> changes() {
    List<Change> all = new ArrayList<>();
    all.add(band(oneBand ? "band" : "main band", perMainHz));
    if (!oneBand) {
      all.add(band("federated band", perFederatedHz));
    }
    for (Client client : clients) {
      Optional<String> id = Optional.of(client.id());
      all.add(new Change(client.id(), id, Resource.POWER, client.perDb()));
      all.add(
          new Change(
              client.id(), id, Resource.PROCESSOR, client.perProcessorHz() * PROCESSOR_STEP_HZ));
      all.add(new Change(client.id(), id, Resource.PAYLOAD, client.perPayloadPercent()));
    }
    all.removeIf(change -> change.seconds() == 0 || !Double.isFinite(change.seconds()));
    all.sort(Comparator.comparingDouble((Change change) -> -Math.abs(change.seconds())));
    return all;
  }

  private static Change band(String name, double perHz) {
    return new Change(name, Optional.empty(), Resource.BAND, perHz * BAND_STEP_HZ);
  }

  private static String text(Change change, Quantity unit) {
    String effect = change.seconds() < 0 ? "saves" : "costs";
    return "%s\n%s\n%s  %s, by the slope at the plan"
        .formatted(
            change.owner(),
            change.resource().words,
            effect,
            unit.format(Math.abs(change.seconds())));
  }

  private static String foot(List<Change> all, int shown, Quantity unit) {
    if (all.isEmpty()) {
      return "nothing more of any resource changes the total delay";
    }
    return shown == all.size()
        ? ""
        : "and %d more, each at most %s"
            .formatted(all.size() - shown, unit.format(Math.abs(all.get(shown).seconds())));
  }

  private static List<LegendEntry> legend(List<Change> shown, FigureTheme theme) {
    return Arrays.stream(Resource.values())
        .filter(resource -> shown.stream().anyMatch(change -> change.resource() == resource))
        .map(
            resource ->
                new LegendEntry(
                    resource.words, theme.curve(resource.ordinal()), LegendEntry.Sample.BOX))
        .toList();
  }
}
