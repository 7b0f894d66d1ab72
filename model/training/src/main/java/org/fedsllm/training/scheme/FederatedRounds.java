package org.fedsllm.training.scheme;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.training.federation.Contribution;
import org.fedsllm.training.network.FrozenUpdate;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.node.FederatedServerNode;
import org.fedsllm.training.node.Participant;
import org.fedsllm.training.node.Turn;
import org.fedsllm.training.state.State;
import org.fedsllm.training.wire.Air;
import org.fedsllm.training.wire.Message;

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
  private final NDManager manager;
  private FrozenUpdate below; // of the base, shared by all; null where there is none

  /**
   * @param manager owns what this makes; outlives it
   */
  public FederatedRounds(
      List<Seat> seats,
      TurnOrder order,
      LocalStep step,
      ServerSide serverSide,
      FederatedServerNode federatedServer,
      Air air,
      NDManager manager) {
    this.seats = List.copyOf(seats);
    this.order = order;
    this.step = step;
    this.serverSide = serverSide;
    this.federatedServer = federatedServer;
    this.air = air;
    this.manager = manager;
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
    FrozenUpdate old = below;
    below = frozen();
    for (int k = 0; k < seats.size(); k++) {
      startNextRound(k, !delivered.isEmpty());
    }
    close(old);
    return federatedServer.global().adapter();
  }

  private FrozenUpdate frozen() {
    return federatedServer.frozen().map(update -> new FrozenUpdate(manager, update)).orElse(null);
  }

  private Contribution contribution(int k) {
    Seat seat = seats.get(k);
    Message up = air.carry(seat.participant().adapterUp());
    LoraWeights clientSide = federatedServer.receive(up, seat.whole(), seat.splitLayer());
    LoraWeights adapter = seat.join(clientSide, serverSide.weights(k));
    return new Contribution(k, adapter, seat.weight());
  }

  /** Without news nothing is sent: everyone goes back to what it began the round with. */
  private void startNextRound(int k, boolean news) {
    Seat seat = seats.get(k);
    Message down = federatedServer.send(seat.whole(), seat.splitLayer());
    if (news) {
      air.carry(down);
    }
    LoraWeights start = federatedServer.start(seat.whole());
    if (below == null) {
      seat.participant().receive(down);
    } else {
      seat.participant().begin(start.clientSide(seat.splitLayer()), below);
    }
    serverSide.begin(k, start, below);
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
    FrozenUpdate old = below;
    below = frozen();
    for (int k = 0; k < seats.size(); k++) {
      seats.get(k).participant().layOver(below);
      serverSide.layOver(k, below);
    }
    close(old);
  }

  private List<Participant> participants() {
    return seats.stream().map(Seat::participant).toList();
  }

  @Override
  public void close() {
    step.close();
    serverSide.close();
    participants().forEach(Participant::close);
    close(below);
  }

  private static void close(FrozenUpdate update) {
    if (update != null) {
      update.close();
    }
  }
}
