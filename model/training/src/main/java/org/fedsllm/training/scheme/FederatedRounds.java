package org.fedsllm.training.scheme;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.training.federation.Contribution;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.node.FederatedServerNode;
import org.fedsllm.training.node.Participant;
import org.fedsllm.training.node.Turn;
import org.fedsllm.training.state.State;
import org.fedsllm.training.wire.Air;

/**
 * The schemes with a federated server: steps of the clients, and a merge at the end of a round.
 * Both sides of a split model are merged together; the client sides cross the air for that, while
 * the servers talk by wire.
 */
public final class FederatedRounds implements TrainingScheme {
  private final List<Seat> seats;
  private final TurnOrder order;
  private final LocalStep step;
  private final ServerSide serverSide;
  private final FederatedServerNode federatedServer;
  private final Air air;

  public FederatedRounds(
      List<Seat> seats,
      TurnOrder order,
      LocalStep step,
      ServerSide serverSide,
      FederatedServerNode federatedServer,
      Air air) {
    this.seats = List.copyOf(seats);
    this.order = order;
    this.step = step;
    this.serverSide = serverSide;
    this.federatedServer = federatedServer;
    this.air = air;
  }

  @Override
  public List<Integer> turns(List<Integer> working, int round, int iteration) {
    return order.of(working, round, iteration);
  }

  @Override
  public double weight(int k) {
    return seats.get(k).weight();
  }

  @Override
  public double localIteration(Turn turn) {
    return step.take(turn);
  }

  @Override
  public LoraWeights merge(List<Integer> delivered) {
    List<Contribution> contributions = new ArrayList<>();
    for (int k : delivered) {
      contributions.add(contribution(k));
    }
    federatedServer.merge(contributions);
    for (int k = 0; k < seats.size(); k++) {
      startNextRound(k);
    }
    return federatedServer.global().adapter();
  }

  private Contribution contribution(int k) {
    Seat seat = seats.get(k);
    float[] uploaded = federatedServer.receive(air.carry(seat.participant().adapterUp()));
    LoraWeights clientSide = new LoraWeights(seat.participant().layout(), uploaded);
    LoraWeights adapter = seat.join(clientSide, serverSide.weights(k));
    return new Contribution(k, adapter, seat.weight());
  }

  private void startNextRound(int k) {
    Seat seat = seats.get(k);
    Participant client = seat.participant();
    LoraWeights start = federatedServer.start(seat.whole());
    LoraWeights clientSide = start.clientSide(seat.splitLayer());
    client.receive(air.carry(federatedServer.send(clientSide)));
    serverSide.assign(k, start.serverSide(seat.splitLayer()));
  }

  @Override
  public State state() {
    return State.builder()
        .put("clients", States.of(participants()))
        .put("mainServer", serverSide.state())
        .put("federatedServer", federatedServer.state())
        .build();
  }

  @Override
  public void restore(State state) {
    States.restore(participants(), state.part("clients"));
    serverSide.restore(state.part("mainServer"));
    federatedServer.restore(state.part("federatedServer"));
  }

  private List<Participant> participants() {
    return seats.stream().map(Seat::participant).toList();
  }

  @Override
  public void close() {
    step.close();
    serverSide.close();
    participants().forEach(Participant::close);
  }
}
