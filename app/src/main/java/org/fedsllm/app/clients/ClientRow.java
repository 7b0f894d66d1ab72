package org.fedsllm.app.clients;

import java.util.Map;
import java.util.Optional;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.MeasuredPathLoss;
import org.fedsllm.model.scenario.Position;

/**
 * One row of a table of clients.
 *
 * @param line where it stands, from 1
 * @param id its name, if the table gives one
 * @param values in the model's units; only what the table gives
 */
record ClientRow(int line, Optional<String> id, Map<ClientColumn, Double> values) {
  ClientRow {
    values = Map.copyOf(values);
  }

  Position position() {
    return new Position(values.get(ClientColumn.X), values.get(ClientColumn.Y));
  }

  /**
   * The client of this row; what the row does not say is as {@code like} has it.
   *
   * @throws IllegalArgumentException if it says what cannot be, naming the line
   */
  Client client(String name, Client like) {
    try {
      return new Client(
          name,
          position(),
          value(ClientColumn.POWER, like.transmitPowerW()),
          value(ClientColumn.PROCESSOR, like.processorHz()),
          value(ClientColumn.WORK, like.flopsPerCycle()),
          samples(like),
          measured().orElse(null));
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException("Line " + line + ": " + refused.getMessage(), refused);
    }
  }

  private double value(ClientColumn column, double otherwise) {
    return values.getOrDefault(column, otherwise);
  }

  private int samples(Client like) {
    double count = value(ClientColumn.SAMPLES, like.samples());
    if (count != Math.rint(count) || count > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "The samples (%s) are counted. Give a whole number.".formatted(count));
    }
    return (int) count;
  }

  private Optional<MeasuredPathLoss> measured() {
    Optional<Double> main = lossDb(ClientColumn.MAIN_LOSS, ClientColumn.MAIN_GAIN);
    Optional<Double> federated = lossDb(ClientColumn.FEDERATED_LOSS, ClientColumn.FEDERATED_GAIN);
    if (main.isPresent() != federated.isPresent()) {
      throw new IllegalArgumentException(
          "The measured path loss to the %s server is given, but not to the other. Give both or none."
              .formatted(main.isPresent() ? "main" : "federated"));
    }
    return main.map(mainDb -> new MeasuredPathLoss(mainDb, federated.orElseThrow()));
  }

  private Optional<Double> lossDb(ClientColumn loss, ClientColumn gain) {
    Double lossDb = values.getOrDefault(loss, values.get(gain));
    if (lossDb != null && values.containsKey(gain) && lossDb < 0) {
      throw new IllegalArgumentException(
          "A gain above 0 dB in %s: no channel amplifies. If it is a ratio, call the column %s."
              .formatted(gain.heading(), gain.heading().replace("dB", "linear")));
    }
    return Optional.ofNullable(lossDb);
  }
}
