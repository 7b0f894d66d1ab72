package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a little more of each resource saves of the whole delay, by client: a dB more power, 0.1 GHz
 * more processor, payloads one percent smaller. By slopes, so it holds for small changes.
 */
public final class WorthFigure implements Figure {
  private static final double PROCESSOR_STEP_HZ = 1e8;

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
  private final List<Client> clients;

  private WorthFigure(double perMainHz, double perFederatedHz, List<Client> clients) {
    this.perMainHz = perMainHz;
    this.perFederatedHz = perFederatedHz;
    this.clients = List.copyOf(clients);
  }

  /**
   * The figure of {@code clients}, in their order.
   *
   * @param perMainHz slope by the main band, in s/Hz
   * @param perFederatedHz slope by the federated band, in s/Hz
   */
  public static WorthFigure of(double perMainHz, double perFederatedHz, List<Client> clients) {
    return new WorthFigure(perMainHz, perFederatedHz, clients);
  }

  @Override
  public String title() {
    return "What a little more is worth, by client";
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
    FigureTheme theme = view.theme();
    List<BarSeries> series =
        List.of(
            new BarSeries("1 dB more power", theme.curve(0), saved(c -> -c.perDb())),
            new BarSeries(
                "0.1 GHz more processor",
                theme.curve(1),
                saved(c -> -c.perProcessorHz() * PROCESSOR_STEP_HZ)),
            new BarSeries(
                "1 % smaller payloads", theme.curve(2), saved(Client::perPayloadPercent)));
    double largest = 0;
    for (BarSeries bars : series) {
      for (double seconds : bars.siValues()) {
        largest = Math.max(largest, seconds);
      }
    }
    Quantity unit = Quantity.seconds(largest);
    String axis = "saved [" + unit.symbol() + "]";
    List<String> ids = clients.stream().map(Client::id).toList();
    return new ClientBarChart(ids, series, List.of(), false, axis, unit).draw(graphics, view);
  }

  private double[] saved(ToDoubleFunction<Client> secondsOf) {
    return clients.stream().mapToDouble(secondsOf).map(s -> s == 0 ? 0 : s).toArray();
  }
}
