package org.fedsllm.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
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
    return prepare(spec, folder, clients, evaluationSequences).clients();
  }

  /** The same with a report of what became of the rows. */
  public PreparedData prepare(
      DataSpec spec, Path folder, List<Client> clients, int evaluationSequences) {
    return prepare(spec, folder, clients, evaluationSequences, () -> false);
  }

  /**
   * The same for someone who may lose interest.
   *
   * @param cancelled asked before each client
   * @throws CancellationException if it said so
   */
  public PreparedData prepare(
      DataSpec spec,
      Path folder,
      List<Client> clients,
      int evaluationSequences,
      BooleanSupplier cancelled) {
    Partitioner.Dealt dealt = new Partitioner(seeds, clients.size()).partition(spec, folder);
    RowTally total = new RowTally(packer.sequenceLength());
    total.addDropped(dealt.dropped());
    List<ClientData> data = new ArrayList<>();
    List<ClientReport> reports = new ArrayList<>();
    List<List<Row>> heldOutRows = new ArrayList<>();
    Set<String> learnedPrompts = new HashSet<>();
    for (int k = 0; k < clients.size(); k++) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("The data were not dealt out to the end.");
      }
      Client client = clients.get(k);
      Share share = dealt.shares().get(k);
      int kept = trainingRows(share, spec.heldOutShare());
      List<Row> first = share.rows().subList(0, kept);
      List<Row> last = share.rows().subList(kept, share.rows().size());
      RowTally tally = new RowTally(packer.sequenceLength());
      tally.addDropped(share.dropped());
      total.addDropped(share.dropped());
      ClientData its =
          new ClientData(
              client.id(),
              share.sources(),
              first(pack(share, first, tally, total), client.samples()),
              first(pack(share, last, tally, total), evaluationSequences));
      data.add(its);
      reports.add(
          new ClientReport(
              client.id(),
              share.sources(),
              tally.report(),
              its.training().size(),
              its.heldOut().size()));
      heldOutRows.add(last);
      first.stream().filter(Row::hasPrompt).map(Row::prompt).forEach(learnedPrompts::add);
    }
    return new PreparedData(
        data,
        heldOutRows,
        learnedPrompts,
        report(total.report(), reports, heldOutRows, learnedPrompts));
  }

  private DataReport report(
      RowReport total,
      List<ClientReport> clients,
      List<List<Row>> heldOutRows,
      Set<String> learnedPrompts) {
    List<Row> heldOut = heldOutRows.stream().flatMap(List::stream).toList();
    long repeated = heldOut.stream().filter(row -> learnedPrompts.contains(row.prompt())).count();
    return new DataReport(total, clients, heldOut.size(), (int) repeated, packer.sequenceLength());
  }

  /** The held-out rows are the last ones, so that no row is on both sides. */
  private static int trainingRows(Share share, double heldOutShare) {
    int rows = share.rows().size();
    int heldOut = (int) Math.max(1, Math.round(heldOutShare * rows));
    return Math.max(0, rows - heldOut);
  }

  private List<TokenSequence> pack(Share share, List<Row> rows, RowTally... tallies) {
    List<TokenRow> tokens = rows.stream().map(row -> TokenRow.of(row, tokenizer)).toList();
    PackedRows packed = packer.pack(tokens, share.layout());
    for (RowTally tally : tallies) {
      tally.add(rows, tokens, packed);
    }
    return packed.sequences();
  }

  private static List<TokenSequence> first(List<TokenSequence> sequences, int most) {
    return sequences.subList(0, Math.min(most, sequences.size()));
  }
}
