package org.fedsllm.optimizer.internal.joint;

/**
 * The cheapest way for one client to meet the shared unknowns, and how it moves with them.
 *
 * <p>A client has its deadline, {@code n t^s + t^f = Ω} with {@code Ω = D − I τ − fixed}, and on
 * two allocations the balance of marginals, {@code n m^s = e^−ν m^f}: one more second costs the
 * same on either link. {@link #settle} brings its bandwidths there by Newton's method in their
 * logarithms and leaves the linear response: by how much each logarithm moves for its own rest of
 * residual and for a small move of {@code ln D}, {@code ln I} and ν (the columns {@link #OWN} to
 * {@link #PRICE}).
 *
 * <p>One mutable object serves all clients in turn. Not thread-safe.
 */
abstract class ClientResponse {
  static final int OWN = 0;
  static final int ROUND = 1;
  static final int ITERATIONS = 2;
  static final int PRICE = 3;
  static final int COLUMNS = 4;

  private static final int MOST_STEPS = 200;
  private static final double LONGEST_STEP = 1.5;

  final Uplinks uplinks;

  /** Bandwidths, in the clients' order; the federated ones are unused on a shared band. */
  final double[] mainHz;

  final double[] federatedHz;

  /** Response of the logarithm of either bandwidth. */
  final double[] mainShift = new double[COLUMNS];

  final double[] federatedShift = new double[COLUMNS];

  /** Multiplier {@code w} of this client's deadline at main price 1, and the response of ln w. */
  double weight;

  final double[] weightShift = new double[COLUMNS];

  /** Time of the round that grows with the iterations, and its response (not logarithmic). */
  double growingS;

  final double[] growingShift = new double[COLUMNS];

  final LinkCurve main = new LinkCurve();
  final LinkCurve federated = new LinkCurve();

  ClientResponse(Uplinks uplinks, double[] mainHz, double[] federatedHz) {
    this.uplinks = uplinks;
    this.mainHz = mainHz;
    this.federatedHz = federatedHz;
  }

  static ClientResponse of(Uplinks uplinks, double[] mainHz, double[] federatedHz) {
    return uplinks.shared
        ? new SharedResponse(uplinks, mainHz, federatedHz)
        : new DividedResponse(uplinks, mainHz, federatedHz);
  }

  /**
   * Settles client {@code k} until its residual is at most {@code tolerance} and computes its
   * response there.
   *
   * @return the largest residual left
   */
  final double settle(int k, Point at, double tolerance) {
    double timeS = at.roundS() - uplinks.fixedS(k, at.iterations());
    double residual = measure(k, at, timeS);
    for (int step = 0; residual > tolerance && step < MOST_STEPS; step++) {
      improve(k);
      residual = measure(k, at, timeS);
    }
    respond(k, at, timeS);
    return residual;
  }

  /** Evaluates the client's own conditions at its bandwidths; returns the largest residual. */
  abstract double measure(int k, Point at, double timeS);

  /** One Newton step on the client's own conditions. */
  abstract void improve(int k);

  /** Fills the response columns at the evaluated bandwidths. */
  abstract void respond(int k, Point at, double timeS);

  /** {@code hz · e^step} to first order, positive for every step and cheaper than e^x. */
  static double grow(double hz, double step) {
    double half = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step)) / 2;
    return hz * ((1 + half) / (1 - half));
  }
}
