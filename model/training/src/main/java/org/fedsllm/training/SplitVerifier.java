package org.fedsllm.training;

import java.util.List;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.node.Batches;
import org.fedsllm.training.verification.SplitReport;
import org.fedsllm.training.verification.SplitVerification;
import org.fedsllm.training.verification.VerificationMonitor;

/** From a run's setup to the verification of its split. */
final class SplitVerifier {
  private SplitVerifier() {}

  static SplitReport verify(
      TrainingSetup setup, String clientId, boolean allSplits, VerificationMonitor monitor) {
    requireSplit(setup.algorithm().scheme());
    ClientData data = client(setup.clients(), clientId);
    LoraWeights adapters = SplitVerification.stirred(setup.start(), setup.seeds());
    SplitVerification verification =
        new SplitVerification(
            setup.model().manager(),
            setup.model().network(),
            adapters,
            () ->
                new Batches(
                    data,
                    setup.workload().batchSize(),
                    setup.seeds().stream("batches", data.clientId())));
    List<Integer> splits =
        allSplits
            ? verification.allSplits()
            : List.of(setup.workload().forClient(data.clientId()).splitLayer());
    return verification.verify(data.clientId(), setup.algorithm().labels(), splits, monitor);
  }

  private static void requireSplit(Scheme scheme) {
    if (!scheme.split()) {
      throw new IllegalArgumentException(
          "The scheme (%s) of the algorithm splits nothing. Choose splitFedV1 or splitFedV2 to verify a split."
              .formatted(scheme));
    }
  }

  private static ClientData client(List<ClientData> clients, String id) {
    if (id == null) {
      return clients.get(0);
    }
    return clients.stream()
        .filter(client -> client.clientId().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no client %s. The scenario has %s."
                        .formatted(id, clients.stream().map(ClientData::clientId).toList())));
  }
}
