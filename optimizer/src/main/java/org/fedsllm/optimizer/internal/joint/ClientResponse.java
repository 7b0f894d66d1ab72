package org.fedsllm.optimizer.internal.joint;

/**
 * The cheapest way for one client to meet the shared unknowns, and how it moves with them.
 *
 * <p>A client has its deadline {@code n t^s + t^f = Ω_k}, which is what the round leaves it for
 * uploads, and on two bandwidths the balance of marginals {@code n m^s = e^−ν m^f}: one more second
 * costs the same on either link. {@link #settle} brings its bandwidths there by Newton's method in
 * their logarithms and leaves the linear response: by how much each logarithm moves for its own
 * rest of residual and for a small move of {@code ln excess}, {@code ln I} and ν (the columns
 * {@link #OWN} to {@link #PRICE}).
 *
 * <p>One mutable object serves all clients in turn. Not thread-safe.
 */
abstract class ClientResponse {
  static final int OWN = 0;
  static final int EXCESS = 1;
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

  /** Multiplier w of this client's deadline at main price 1, and the response of ln w. */
  double weight;

  final double[] weightShift = new double[COLUMNS];

  /** Time of the round that grows with the iterations, and its response (not logarithmic). */
  double growingS;

  final double[] growingShift = new double[COLUMNS];

  /** The rest of the round's time, and its response (not logarithmic). */
  double standingS;

  final double[] standingShift = new double[COLUMNS];

  final LinkCurve main = new LinkCurve();
  final LinkCurve federated = new LinkCurve();

  Point at;

  /** 1 if activations go up in every iteration, else 0: {@code d ln n / d ln I}. */
  final double iterated;

  double uploads;

  /** The client's upload time beyond the least possible, and what the deadline allows of it. */
  double excessS;

  double allowedS;

  /** {@code d Ω_k} beyond the least, for a unit move of ln I. */
  double allowedGrowthS;

  private double leastRoundS;
  private double leastRoundGrowthS;

  ClientResponse(Uplinks uplinks, double[] mainHz, double[] federatedHz) {
    this.uplinks = uplinks;
    this.mainHz = mainHz;
    this.federatedHz = federatedHz;
    iterated = uplinks.everyIteration ? 1 : 0;
  }

  static ClientResponse of(Uplinks uplinks, double[] mainHz, double[] federatedHz) {
    return uplinks.shared
        ? new SharedResponse(uplinks, mainHz, federatedHz)
        : new DividedResponse(uplinks, mainHz, federatedHz);
  }

  /** Sets the shared unknowns for the clients to come. */
  final void moveTo(Point point) {
    at = point;
    uploads = uplinks.uploads(point.iterations());
    int tightest = uplinks.tightestSender(point.iterations());
    leastRoundS = uplinks.leastS(tightest, point.iterations());
    leastRoundGrowthS = uplinks.leastGrowthS(tightest, point.iterations());
  }

  /** Relative rounding of a client's excess, which may be a tiny part of its round. */
  final double rounding() {
    return Math.ulp(leastRoundS) / at.excessS();
  }

  /**
   * Settles client {@code k} until its residual is at most {@code tolerance} and computes its
   * response there.
   *
   * @return the largest residual left
   */
  final double settle(int k, double tolerance) {
    allowedS = at.excessS() + (leastRoundS - uplinks.leastS(k, at.iterations()));
    allowedGrowthS = leastRoundGrowthS - uplinks.leastGrowthS(k, at.iterations());
    double residual = measure(k);
    for (int step = 0; residual > tolerance && step < MOST_STEPS; step++) {
      improve(k);
      residual = measure(k);
    }
    respond(k);
    return residual;
  }

  /** Evaluates the client's own conditions at its bandwidths; returns the largest residual. */
  abstract double measure(int k);

  /** One Newton step on the client's own conditions. */
  abstract void improve(int k);

  /** Fills the response columns at the evaluated bandwidths. */
  abstract void respond(int k);

  /** Response of {@code ln(excess/allowed)} to a move of ln I at fixed bandwidths. */
  final double deadlineGrowth() {
    return iterated * uploads * main.excessS / excessS - allowedGrowthS / allowedS;
  }

  /** Splits the round's time into what grows with the iterations and what stands still. */
  final void splitRound(int k, double[] adapterShift) {
    double computeS = at.iterations() * uplinks.perIterationS[k];
    double activationS = uploads * main.uploadS;
    growingS = computeS + iterated * activationS;
    standingS = uplinks.perRoundS[k] + federated.uploadS + (1 - iterated) * activationS;
    for (int j = 0; j < COLUMNS; j++) {
      double activationShift = -activationS * main.elasticity * mainShift[j];
      growingShift[j] = iterated * activationShift;
      standingShift[j] =
          (1 - iterated) * activationShift
              - federated.uploadS * federated.elasticity * adapterShift[j];
    }
    growingShift[ITERATIONS] += growingS;
  }

  /** {@code hz · e^step} to first order, positive for every step and cheaper than e^x. */
  static double grow(double hz, double step) {
    double half = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step)) / 2;
    return hz * ((1 + half) / (1 - half));
  }
}
