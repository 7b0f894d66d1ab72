package org.fedsllm.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.scenario.Client;

/**
 * From a project's data to the sequences that each client trains and is evaluated on.
 *
 * @param packer cuts texts into sequences
 * @param seeds of the streams that deal out the texts
 */
public record ClientDataFactory(Tokenizer tokenizer, Packer packer, SeedTree seeds) {

  /**
   * One entry for each client, in their order.
   *
   * @param folder that file names are relative to
   * @param evaluationSequences held-out sequences of a client at the most
   */
  public List<ClientData> create(
      DataSpec spec, Path folder, List<Client> clients, int evaluationSequences) {
    List<Texts> shares = new Partitioner(seeds, clients.size()).partition(spec, folder);
    List<ClientData> data = new ArrayList<>();
    for (int k = 0; k < clients.size(); k++) {
      data.add(of(clients.get(k), shares.get(k), spec.heldOutShare(), evaluationSequences));
    }
    return List.copyOf(data);
  }

  /** The held-out texts are the last ones, so that no text is on both sides. */
  private ClientData of(Client client, Texts share, double heldOutShare, int evaluationSequences) {
    List<String> texts = share.texts();
    int heldOutTexts = (int) Math.max(1, Math.round(heldOutShare * texts.size()));
    int trainingTexts = Math.max(0, texts.size() - heldOutTexts);
    List<TokenSequence> training = sequences(share, texts.subList(0, trainingTexts));
    List<TokenSequence> heldOut = sequences(share, texts.subList(trainingTexts, texts.size()));
    return new ClientData(
        client.id(),
        share.sources(),
        first(training, client.samples()),
        first(heldOut, evaluationSequences));
  }

  private List<TokenSequence> sequences(Texts share, List<String> texts) {
    List<long[]> ids = texts.stream().map(tokenizer::encode).toList();
    List<long[]> sequences = share.rows() ? packer.cutOrPack(ids) : packer.pack(ids);
    return sequences.stream().map(TokenSequence::plain).toList();
  }

  private static List<TokenSequence> first(List<TokenSequence> sequences, int most) {
    return sequences.subList(0, Math.min(most, sequences.size()));
  }
}
