package org.fedsllm.app.clients;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.MeasuredPathLoss;
import org.fedsllm.model.unit.Decibel;

/** Writes clients as a table with headings, which {@link ClientTable} reads again. */
public final class ClientText {
  private static final MathContext DIGITS = new MathContext(12); // what conversions keep

  private ClientText() {}

  /** For a file. */
  public static String csv(List<Client> clients) {
    return table(clients, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
  }

  /** For the clipboard, as spreadsheets take it. */
  public static String tsv(List<Client> clients) {
    return table(
        clients, CSVFormat.RFC4180.builder().setDelimiter('\t').setRecordSeparator('\n').get());
  }

  private static String table(List<Client> clients, CSVFormat format) {
    boolean measured = clients.stream().anyMatch(client -> client.measured().isPresent());
    StringBuilder text = new StringBuilder();
    text.append(format.format(headings(measured).toArray())).append('\n');
    for (Client client : clients) {
      text.append(format.format(cells(client, measured).toArray())).append('\n');
    }
    return text.toString();
  }

  private static List<String> headings(boolean measured) {
    List<ClientColumn> columns =
        new ArrayList<>(
            List.of(
                ClientColumn.ID,
                ClientColumn.X,
                ClientColumn.Y,
                ClientColumn.POWER,
                ClientColumn.PROCESSOR,
                ClientColumn.WORK,
                ClientColumn.SAMPLES));
    if (measured) {
      columns.add(ClientColumn.MAIN_LOSS);
      columns.add(ClientColumn.FEDERATED_LOSS);
    }
    return columns.stream().map(ClientColumn::heading).toList();
  }

  private static List<String> cells(Client client, boolean measured) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                client.id(),
                exact(client.position().xM()),
                exact(client.position().yM()),
                rounded(Decibel.wattToDbm(client.transmitPowerW())),
                rounded(client.processorHz() / 1e9),
                exact(client.flopsPerCycle()),
                String.valueOf(client.samples())));
    if (measured) {
      cells.add(client.measured().map(MeasuredPathLoss::mainDb).map(ClientText::exact).orElse(""));
      cells.add(
          client.measured().map(MeasuredPathLoss::federatedDb).map(ClientText::exact).orElse(""));
    }
    return cells;
  }

  private static String exact(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String rounded(double value) {
    return new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString();
  }
}
