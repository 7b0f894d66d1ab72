package org.fedsllm.training;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.federation.Aggregator;
import org.fedsllm.training.federation.Aggregators;
import org.fedsllm.training.federation.FedAvg;
import org.fedsllm.training.network.CausalTransformer;
import org.fedsllm.training.network.ClientNetwork;
import org.fedsllm.training.network.HeadNetwork;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.network.ServerNetwork;
import org.fedsllm.training.node.Batches;
import org.fedsllm.training.node.ClientNode;
import org.fedsllm.training.node.FederatedServerNode;
import org.fedsllm.training.node.HeadClientNode;
import org.fedsllm.training.node.Learner;
import org.fedsllm.training.node.MainServerNode;
import org.fedsllm.training.node.MiddleServerNode;
import org.fedsllm.training.node.Participant;
import org.fedsllm.training.node.Streams;
import org.fedsllm.training.node.WholeModelNode;
import org.fedsllm.training.scheme.Centralised;
import org.fedsllm.training.scheme.CopyPerClient;
import org.fedsllm.training.scheme.FederatedRounds;
import org.fedsllm.training.scheme.LabelsOnClient;
import org.fedsllm.training.scheme.LocalStep;
import org.fedsllm.training.scheme.NoServerSide;
import org.fedsllm.training.scheme.Seat;
import org.fedsllm.training.scheme.ServerCopies;
import org.fedsllm.training.scheme.ServerSide;
import org.fedsllm.training.scheme.SharedCopy;
import org.fedsllm.training.scheme.SharedLabels;
import org.fedsllm.training.scheme.TrainingScheme;
import org.fedsllm.training.scheme.TurnOrder;
import org.fedsllm.training.scheme.WholeModel;
import org.fedsllm.training.wire.Air;
import org.fedsllm.training.wire.Codec;
import org.fedsllm.training.wire.Codecs;
import org.fedsllm.training.wire.GaussianNoise;

/** Puts the parties of a run's scheme together, out of its setup. */
final class SchemeFactory {
  private final TrainingSetup setup;
  private final AlgorithmSpec algorithm;
  private final CausalTransformer base;
  private final NDManager manager;
  private final Air air;
  private final Aggregator aggregator;
  private final FederatedServerNode federatedServer;

  private SchemeFactory(TrainingSetup setup, NDManager manager, Air air) {
    this.setup = setup;
    this.algorithm = setup.algorithm();
    this.base = setup.model().network();
    this.manager = manager;
    this.air = air;
    boolean alone = algorithm.scheme() == Scheme.CENTRALISED; // then there is nothing to merge
    this.aggregator =
        alone ? new FedAvg() : Aggregators.create(algorithm.aggregation(), setup.seeds());
    this.federatedServer = new FederatedServerNode(aggregator, setup.start(), adapterCodec());
  }

  /**
   * The scheme that {@code setup} names.
   *
   * @param manager owns its tensors; outlives it
   * @param air carries all that the parties tell each other
   */
  static TrainingScheme create(TrainingSetup setup, NDManager manager, Air air) {
    SchemeFactory factory = new SchemeFactory(setup, manager, air);
    return switch (setup.algorithm().scheme()) {
      case SPLIT_FED_V1 -> factory.split(factory.copyPerClient(), TurnOrder.BY_NUMBER);
      case SPLIT_FED_V2 -> factory.split(factory.sharedCopy(), TurnOrder.shuffled(setup.seeds()));
      case FEDERATED -> factory.federated();
      case CENTRALISED -> factory.centralised();
    };
  }

  private TrainingScheme split(ServerCopies copies, TurnOrder order) {
    List<Seat> seats = seats(false);
    boolean shared = algorithm.labels() == LabelPlacement.SHARED;
    LocalStep step = shared ? sharedLabels(seats, copies) : labelsOnClient(seats, copies);
    return new FederatedRounds(seats, order, step, copies, federatedServer, air, manager);
  }

  private LocalStep sharedLabels(List<Seat> seats, ServerCopies copies) {
    Streams streams = streams();
    List<ClientNode> clients =
        seats.stream()
            .map(seat -> new ClientNode(manager, lower(seat), seat.participant(), streams))
            .toList();
    return new SharedLabels(
        clients, new MainServerNode(manager, uppers(seats), streams), copies, air);
  }

  private LocalStep labelsOnClient(List<Seat> seats, ServerCopies copies) {
    Streams streams = streams();
    HeadNetwork head = new HeadNetwork(base);
    List<HeadClientNode> clients =
        seats.stream()
            .map(
                seat -> new HeadClientNode(manager, lower(seat), head, seat.participant(), streams))
            .toList();
    return new LabelsOnClient(
        clients, new MiddleServerNode(manager, uppers(seats), streams), copies, air);
  }

  private TrainingScheme federated() {
    int blocks = base.spec().blocks();
    List<Seat> seats = seats(true);
    List<WholeModelNode> clients =
        seats.stream().map(seat -> new WholeModelNode(manager, base, seat.participant())).toList();
    ServerSide nothing = new NoServerSide(setup.start().serverSide(blocks));
    return new FederatedRounds(
        seats,
        TurnOrder.BY_NUMBER,
        new WholeModel(clients),
        nothing,
        federatedServer,
        air,
        manager);
  }

  private TrainingScheme centralised() {
    Participant everybody = participant(ClientData.union(setup.clients()), setup.start());
    return new Centralised(everybody, new WholeModelNode(manager, base, everybody));
  }

  private ServerCopies copyPerClient() {
    return new CopyPerClient(
        setup.clients().stream()
            .map(client -> learner(serverStart(design(client)), client.clientId()))
            .toList());
  }

  private LoraWeights serverStart(TransformerWorkload own) {
    return start(own).serverSide(own.splitLayer());
  }

  private ServerCopies sharedCopy() {
    requireOneRank();
    int lowest = designs().mapToInt(TransformerWorkload::splitLayer).min().orElseThrow();
    return new SharedCopy(learner(setup.start().serverSide(lowest), "main server"));
  }

  private void requireOneRank() {
    List<Integer> ranks = designs().map(own -> own.lora().rank()).distinct().toList();
    if (ranks.size() > 1) {
      throw new IllegalArgumentException(
          ("The ranks %s of the clients differ, but splitFedV2 keeps one copy of the upper blocks."
                  + " Give all clients one rank, or choose the scheme splitFedV1.")
              .formatted(ranks));
    }
  }

  private Codec adapterCodec() {
    return Codecs.adapter(setup.workload().bitsPerAdapterValue());
  }

  private Streams streams() {
    return new Streams(
        Codecs.boundary(setup.workload().bitsPerActivation()),
        new GaussianNoise(algorithm.activationNoise(), setup.seeds()));
  }

  /**
   * @param unsplit whether every client keeps all blocks
   */
  private List<Seat> seats(boolean unsplit) {
    return clients().mapToObj(k -> seat(k, unsplit)).toList();
  }

  private Seat seat(int k, boolean unsplit) {
    ClientData data = setup.clients().get(k);
    TransformerWorkload own = design(data);
    int splitLayer = unsplit ? base.spec().blocks() : own.splitLayer();
    LoraWeights start = start(own);
    Participant participant = participant(data, start.clientSide(splitLayer));
    return new Seat(
        participant, start.layout(), splitLayer, ClientWeight.of(data, algorithm.weighting()));
  }

  private ClientNetwork lower(Seat seat) {
    return new ClientNetwork(base, seat.splitLayer());
  }

  private List<ServerNetwork> uppers(List<Seat> seats) {
    return seats.stream().map(seat -> new ServerNetwork(base, seat.splitLayer())).toList();
  }

  /** What a client begins with, on all blocks. */
  private LoraWeights start(TransformerWorkload own) {
    return federatedServer.start(setup.start().layout().withRank(own.lora().rank()));
  }

  /** The workload as the client has it, with its own split and rank. */
  private TransformerWorkload design(ClientData client) {
    return setup.workload().forClient(client.clientId());
  }

  private Stream<TransformerWorkload> designs() {
    return setup.clients().stream().map(this::design);
  }

  private Participant participant(ClientData data, LoraWeights start) {
    Batches batches =
        new Batches(
            data, setup.workload().batchSize(), setup.seeds().stream("batches", data.clientId()));
    return new Participant(
        data.clientId(), batches, learner(start, data.clientId()), adapterCodec());
  }

  /**
   * @param owner whose data it learns from; the two sides of a split drop alike
   */
  private Learner learner(LoraWeights start, String owner) {
    return new Learner(manager, start, aggregator.trained(), setup.weightOptimizer())
        .dropBy(setup.seeds().branch("dropout", owner));
  }

  private IntStream clients() {
    return IntStream.range(0, setup.clients().size());
  }
}
