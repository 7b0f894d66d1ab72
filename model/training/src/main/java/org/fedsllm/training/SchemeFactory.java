package org.fedsllm.training;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.federation.Aggregator;
import org.fedsllm.training.federation.FedAvg;
import org.fedsllm.training.network.ClientNetwork;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.network.ServerNetwork;
import org.fedsllm.training.node.Batches;
import org.fedsllm.training.node.ClientNode;
import org.fedsllm.training.node.FederatedServerNode;
import org.fedsllm.training.node.Learner;
import org.fedsllm.training.node.MainServerNode;
import org.fedsllm.training.node.Participant;
import org.fedsllm.training.node.Streams;
import org.fedsllm.training.scheme.CopyPerClient;
import org.fedsllm.training.scheme.Seat;
import org.fedsllm.training.scheme.ServerSide;
import org.fedsllm.training.scheme.SharedLabels;
import org.fedsllm.training.scheme.SplitExchange;
import org.fedsllm.training.scheme.SplitScheme;
import org.fedsllm.training.scheme.TrainingScheme;
import org.fedsllm.training.scheme.TurnOrder;
import org.fedsllm.training.wire.Air;
import org.fedsllm.training.wire.Codec;
import org.fedsllm.training.wire.Codecs;
import org.fedsllm.training.wire.GaussianNoise;

/** Puts the parties of a run's scheme together, out of its setup. */
final class SchemeFactory {
  private final TrainingSetup setup;
  private final NDManager manager;
  private final Air air;
  private final int splitLayer;
  private final Streams streams;
  private final Codec adapterCodec;

  private SchemeFactory(TrainingSetup setup, NDManager manager, Air air) {
    this.setup = setup;
    this.manager = manager;
    this.air = air;
    this.splitLayer = setup.workload().splitLayer();
    this.streams =
        new Streams(
            Codecs.boundary(setup.workload().bitsPerActivation()),
            new GaussianNoise(setup.algorithm().activationNoise(), setup.seeds()));
    this.adapterCodec = Codecs.adapter(setup.workload().bitsPerAdapterValue());
  }

  /**
   * The scheme that {@code setup} names.
   *
   * @param manager owns its tensors; outlives it
   * @param air carries all that the parties tell each other
   */
  static TrainingScheme create(TrainingSetup setup, NDManager manager, Air air) {
    return new SchemeFactory(setup, manager, air).splitFedV1();
  }

  private TrainingScheme splitFedV1() {
    List<Seat> seats = clients().mapToObj(this::seat).toList();
    return new SplitScheme(
        seats, TurnOrder.BY_NUMBER, sharedLabels(seats), copyPerClient(), federatedServer(), air);
  }

  private SplitExchange sharedLabels(List<Seat> seats) {
    ClientNetwork lower = new ClientNetwork(setup.model().network(), splitLayer);
    ServerNetwork upper = new ServerNetwork(setup.model().network(), splitLayer);
    List<ClientNode> nodes =
        seats.stream()
            .map(seat -> new ClientNode(manager, lower, seat.participant(), streams))
            .toList();
    return new SharedLabels(nodes, new MainServerNode(manager, upper, streams), air);
  }

  private ServerSide copyPerClient() {
    LoraWeights start = setup.start().serverSide(splitLayer);
    return new CopyPerClient(clients().mapToObj(k -> learner(start)).toList());
  }

  private FederatedServerNode federatedServer() {
    Aggregator aggregator = new FedAvg();
    return new FederatedServerNode(aggregator, setup.start(), adapterCodec);
  }

  private Seat seat(int k) {
    ClientData data = setup.clients().get(k);
    Learner clientSide = learner(setup.start().clientSide(splitLayer));
    double samples = data.training().size();
    return new Seat(
        new Participant(data.clientId(), batches(data), clientSide, adapterCodec),
        setup.start().layout(),
        splitLayer,
        samples);
  }

  private Batches batches(ClientData data) {
    return new Batches(
        data, setup.workload().batchSize(), setup.seeds().stream("batches", data.clientId()));
  }

  private Learner learner(LoraWeights start) {
    return new Learner(manager, start, setup.weightOptimizer());
  }

  private IntStream clients() {
    return IntStream.range(0, setup.clients().size());
  }
}
