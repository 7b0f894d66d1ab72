package org.fedsllm.training.federation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.model.run.Attendance;

/**
 * What each client does in one round, in the clients' order. Immutable.
 *
 * <p>Only those who are {@link Part#MERGED} change the global adapter. The others who were drawn
 * have computed and sent activations, but their adapters never arrived whole.
 */
public final class RoundMembers {

  /** The part that a client plays in a round. */
  public enum Part {
    /** Trains, and its adapter is in the average. */
    MERGED,
    /** Trains, and fails before its adapter has arrived. */
    DROPPED,
    /** Trains until the deadline, and its adapter would arrive after it. */
    LATE,
    /** Was not drawn for this round and does nothing. */
    IDLE
  }

  private final Part[] parts;
  private final int[] localIterations;
  private final double delayS;

  RoundMembers(Part[] parts, int[] localIterations, double delayS) {
    this.parts = parts.clone();
    this.localIterations = localIterations.clone();
    this.delayS = delayS;
  }

  /** All of {@code clients} take part in all of {@code localIterations}. */
  static RoundMembers everybody(int clients, int localIterations, double delayS) {
    Part[] parts = new Part[clients];
    Arrays.fill(parts, Part.MERGED);
    int[] iterations = new int[clients];
    Arrays.fill(iterations, localIterations);
    return new RoundMembers(parts, iterations, delayS);
  }

  public Part part(int k) {
    return parts[k];
  }

  /** Whole local iterations of client {@code k} in this round. */
  public int localIterations(int k) {
    return localIterations[k];
  }

  /** Local iterations of all clients together. */
  public int steps() {
    return Arrays.stream(localIterations).sum();
  }

  /** Numbers of the clients that play {@code part}, ascending. */
  public List<Integer> those(Part part) {
    return IntStream.range(0, parts.length).filter(k -> parts[k] == part).boxed().toList();
  }

  /**
   * For the record of the round; null where everyone took part.
   *
   * @param clientIds in the clients' order
   */
  public Attendance attendance(List<String> clientIds) {
    return complete()
        ? null
        : new Attendance(
            ids(Part.MERGED, clientIds), ids(Part.DROPPED, clientIds), ids(Part.LATE, clientIds));
  }

  private List<String> ids(Part part, List<String> clientIds) {
    return those(part).stream().map(clientIds::get).toList();
  }

  /** Whether every client's adapter is in the average. */
  public boolean complete() {
    return those(Part.MERGED).size() == parts.length;
  }

  /** Simulated seconds until the round ends. */
  public double delayS() {
    return delayS;
  }
}
