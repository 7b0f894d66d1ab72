package org.fedsllm.app.channel;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.fedsllm.app.channel.LinkBudget.Link;
import org.fedsllm.app.control.Tooltips;

/** The columns of the link budget table. */
final class BudgetColumns {
  private static final double ID_WIDTH = 52;
  private static final String ONE_DIGIT = "%.1f";

  private BudgetColumns() {}

  static List<TableColumn<LinkBudget, ?>> of(BudgetView view) {
    return switch (view) {
      case BOTH ->
          List.of(
              client(),
              group("Main link", LinkBudget::main),
              group("Federated link", LinkBudget::federated));
      case MAIN -> link(LinkBudget::main);
      case FEDERATED -> link(LinkBudget::federated);
    };
  }

  private static TableColumn<LinkBudget, String> client() {
    TableColumn<LinkBudget, String> column = new TableColumn<>("client");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().clientId()));
    column.setMinWidth(ID_WIDTH);
    return column;
  }

  /** The few numbers of a link that fit beside those of the other. */
  private static TableColumn<LinkBudget, Double> group(
      String title, Function<LinkBudget, Link> link) {
    TableColumn<LinkBudget, Double> group = new TableColumn<>(title);
    group.getColumns().add(distance(link));
    group.getColumns().add(loss(link));
    group.getColumns().add(snr(link));
    group.getColumns().add(rate(link));
    return group;
  }

  /** Every term of one link, from the transmitter to the rate. */
  private static List<TableColumn<LinkBudget, ?>> link(Function<LinkBudget, Link> link) {
    return List.of(
        client(),
        column("p dBm", "transmit power of the client", ONE_DIGIT, LinkBudget::transmitPowerDbm),
        distance(link),
        loss(link),
        column(
            "shadow",
            "the shadowing in the loss, dB (EQ-3); 0 where the loss was measured",
            ONE_DIGIT,
            budget -> link.apply(budget).shadowingDb()),
        column(
            "fade 1",
            "what fading adds to the gain in round 1, dB (EQ-3); plans are made without it",
            ONE_DIGIT,
            budget -> link.apply(budget).fadingDb()),
        column(
            "b MHz",
            "bandwidth that the plan gives",
            "%.2f",
            budget -> link.apply(budget).bandwidthHz() / 1e6),
        column(
            "N dBm",
            "noise over that bandwidth, N0 b",
            ONE_DIGIT,
            budget -> link.apply(budget).noiseDbm()),
        snr(link),
        rate(link));
  }

  private static TableColumn<LinkBudget, Double> distance(Function<LinkBudget, Link> link) {
    return column(
        "d m", "distance to the server", "%.0f", budget -> link.apply(budget).distanceM());
  }

  private static TableColumn<LinkBudget, Double> loss(Function<LinkBudget, Link> link) {
    return column(
        "loss dB",
        "path loss with shadowing, without fading (EQ-3)",
        ONE_DIGIT,
        budget -> link.apply(budget).pathLossDb());
  }

  private static TableColumn<LinkBudget, Double> snr(Function<LinkBudget, Link> link) {
    return column(
        "SNR dB",
        "power received over noise, c / b in EQ-1",
        ONE_DIGIT,
        budget -> link.apply(budget).snrDb());
  }

  private static TableColumn<LinkBudget, Double> rate(Function<LinkBudget, Link> link) {
    return column(
        "Mbit/s",
        "rate over the plan's bandwidth, EQ-1",
        ONE_DIGIT,
        budget -> link.apply(budget).rateBitPerS() / 1e6);
  }

  private static TableColumn<LinkBudget, Double> column(
      String title, String meaning, String format, ToDoubleFunction<LinkBudget> value) {
    TableColumn<LinkBudget, Double> column = new TableColumn<>(title);
    column.getStyleClass().add("number-column");
    column.setComparator(Comparator.naturalOrder());
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(row.getValue())));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              private final Tooltip tooltip = Tooltips.wrapped(meaning);

              @Override
              protected void updateItem(Double number, boolean empty) {
                super.updateItem(number, empty);
                setAccessibleHelp(meaning);
                setTooltip(empty ? null : tooltip);
                setText(empty ? null : words(format, number));
              }
            });
    return column;
  }

  private static String words(String format, double number) {
    return Double.isNaN(number) ? "–" : format.formatted(number).replace('-', '−');
  }
}
