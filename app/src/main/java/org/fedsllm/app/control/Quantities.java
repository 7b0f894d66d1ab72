package org.fedsllm.app.control;

/** The quantities of the product, each with its symbol, units and the equation it enters. */
public final class Quantities {
  /** Farther than any satellite; a map of more has lost its point. */
  private static final double FARTHEST_M = 1e8;

  private static final DisplayUnit[] FREQUENCY = {
    DisplayUnit.times("MHz", 1e6),
    DisplayUnit.times("kHz", 1e3),
    DisplayUnit.times("GHz", 1e9),
    DisplayUnit.si("Hz")
  };
  private static final DisplayUnit[] POWER = {
    DisplayUnit.dbm("dBm"), DisplayUnit.times("mW", 1e-3), DisplayUnit.si("W")
  };
  private static final DisplayUnit[] SPEED = {
    DisplayUnit.times("GHz", 1e9), DisplayUnit.times("MHz", 1e6), DisplayUnit.si("Hz")
  };
  private static final DisplayUnit[] BITS = {
    DisplayUnit.times("kbit", 1e3), DisplayUnit.times("Mbit", 1e6), DisplayUnit.si("bit")
  };
  private static final DisplayUnit DECIBEL = DisplayUnit.si("dB");
  private static final DisplayUnit PLAIN = DisplayUnit.si("");

  public static final Quantity TRANSMIT_POWER =
      Quantity.of(
              "Transmit power",
              "p",
              "Power on either uplink; it sets the SNR bandwidth c = g p / N0 of EQ-1, and the"
                  + " energy of EQ-14.",
              POWER)
          .positive();

  public static final Quantity BANDWIDTH =
      Quantity.of("Bandwidth", "B", "What the clients' uplinks share: Σ b ≤ B in EQ-9.", FREQUENCY)
          .positive();

  public static final Quantity NOISE_PSD =
      Quantity.of(
              "Noise density",
              "N0",
              "Noise power spectral density. It sets the SNR bandwidth c = g p / N0 of EQ-1.",
              DisplayUnit.dbm("dBm/Hz"),
              DisplayUnit.si("W/Hz"))
          .positive();

  public static final Quantity PATH_LOSS_INTERCEPT =
      Quantity.of(
              "Loss at 1 km",
              "",
              "The constant of the mean path loss of EQ-3, 128.1 dB in the papers.",
              DECIBEL)
          .positive();

  public static final Quantity PATH_LOSS_SLOPE =
      Quantity.of(
              "Loss per decade",
              "",
              "What ten times the distance costs in EQ-3, 37.6 dB in the papers.",
              DECIBEL)
          .positive();

  public static final Quantity CARRIER =
      Quantity.of("Carrier", "fc", "Carrier frequency of the urban models of EQ-3.", SPEED)
          .within(0.5e9, 100e9);

  public static final Quantity SERVER_HEIGHT =
      Quantity.of(
          "Server antenna", "h", "Height over the street, EQ-3 (3GPP).", DisplayUnit.si("m"));

  public static final Quantity CLIENT_HEIGHT =
      Quantity.of(
              "Client antenna", "h", "Height over the street, EQ-3 (3GPP).", DisplayUnit.si("m"))
          .within(1.5, 22.5);

  public static final Quantity SHADOWING =
      Quantity.of(
              "Shadowing",
              "σ",
              "Standard deviation of the log-normal shadowing of EQ-3. 0 turns it off.",
              DECIBEL)
          .notNegative();

  public static final Quantity RICIAN_K =
      Quantity.of(
          "Rician factor", "K", "Power of the direct path over the scattered ones, EQ-3.", DECIBEL);

  public static final Quantity PROCESSOR =
      Quantity.of(
              "Processor",
              "f",
              "Cycles a second; computing takes cycles / f seconds in EQ-6.",
              SPEED)
          .positive();

  public static final Quantity FLOPS_PER_CYCLE =
      Quantity.of(
              "Work per cycle",
              "φ",
              "FLOPs that the processor does in a cycle, EQ-6.",
              DisplayUnit.si("FLOP"))
          .positive();

  public static final Quantity SAMPLES =
      Quantity.count(
              "Samples", "D", "Training sequences held; the weight in every average of adapters.")
          .within(1, Integer.MAX_VALUE);

  public static final Quantity COORDINATE =
      Quantity.of(
              "Position",
              "",
              "Metres on the map; the distance to each server enters the path loss of EQ-3.",
              DisplayUnit.si("m"),
              DisplayUnit.times("km", 1e3))
          .within(-FARTHEST_M, FARTHEST_M);

  public static final Quantity LORA_RANK =
      Quantity.count(
              "LoRA rank",
              "r",
              "Inner size of A and B; adapters carry r (d_in + d_out) parameters each, EQ-15.")
          .within(1, Integer.MAX_VALUE);

  public static final Quantity SPLIT_LAYER =
      Quantity.count(
              "Split after block",
              "",
              "Blocks that the client keeps; the main server has the rest. Clients may differ,"
                  + " EQ-15 and EQ-16.")
          .within(1, Integer.MAX_VALUE);

  public static final Quantity LORA_ALPHA =
      Quantity.of("LoRA scaling", "α", "The update B·A is scaled by α / r.", PLAIN).positive();

  public static final Quantity BATCH =
      Quantity.count("Batch", "", "Sequences of one local iteration, EQ-16.")
          .within(1, Integer.MAX_VALUE);

  public static final Quantity SEQUENCE_LENGTH =
      Quantity.count("Tokens", "S", "Length of a sequence, EQ-15 and EQ-16.")
          .within(2, Integer.MAX_VALUE);

  public static final Quantity ACTIVATION_BITS =
      Quantity.count("Activation bits", "", "Of activations and boundary gradients, EQ-16.")
          .within(1, 64);

  public static final Quantity ADAPTER_BITS =
      Quantity.count("Adapter bits", "", "Of one LoRA parameter on the air, EQ-16.").within(1, 64);

  public static final Quantity CYCLES =
      Quantity.of(
              "Cycles",
              "C D",
              "Of one local iteration, both sides together, EQ-6.",
              DisplayUnit.times("Mcycle", 1e6),
              DisplayUnit.times("Gcycle", 1e9),
              DisplayUnit.si("cycle"))
          .notNegative();

  public static final Quantity CLIENT_SHARE =
      Quantity.of("Client share", "A", "The part of the cycles that the client does, EQ-6.", PLAIN)
          .within(0, 1);

  public static final Quantity ACTIVATION_PAYLOAD =
      Quantity.of("Activations", "s", "Bits up to the main server, EQ-7.", BITS).notNegative();

  public static final Quantity ADAPTER_PAYLOAD =
      Quantity.of("Adapter", "s", "Bits up to the federated server in a round, EQ-7.", BITS)
          .notNegative();

  public static final Quantity ROUNDS =
      Quantity.count("Rounds", "", "Global rounds of a run.").within(1, Integer.MAX_VALUE);

  public static final Quantity LOCAL_ITERATIONS =
      Quantity.count(
              "Local iterations",
              "I",
              "Steps of every client in a round. Whole numbers are executed, EQ-17.")
          .within(1, Integer.MAX_VALUE);

  public static final Quantity LEARNING_RATE =
      Quantity.of("Learning rate", "", "Step size of the weight optimizer.", PLAIN).positive();

  public static final Quantity WEIGHT_DECAY =
      Quantity.of("Weight decay", "", "Decoupled from the gradient, as in AdamW.", PLAIN)
          .notNegative();

  public static final Quantity HELD_OUT =
      Quantity.of(
              "Held out",
              "",
              "Part of each client's text that is never trained on, only evaluated.",
              DisplayUnit.times("%", 0.01))
          .within(0, 1);

  public static final Quantity DIRICHLET_ALPHA =
      Quantity.of(
              "Dirichlet",
              "α",
              "How even the label mix of the clients is: 0.1 is skewed, 100 nearly even (Hsu et al."
                  + " 2019, arXiv 1909.06335).",
              PLAIN)
          .positive();

  public static final Quantity SIZE_EXPONENT =
      Quantity.of(
              "Exponent",
              "",
              "Client k = 1, 2, … gets a share proportional to k to the power of −exponent; 0 is"
                  + " even, 1 is Zipf's law.",
              PLAIN)
          .notNegative();

  public static final Quantity EVALUATION_SEQUENCES =
      Quantity.count(
              "Evaluated", "", "Held-out sequences of a client in each evaluation, at the most.")
          .within(1, Integer.MAX_VALUE);

  public static final Quantity PARTICIPATION =
      Quantity.of(
              "Clients a round",
              "",
              "Part of the clients that is drawn for each round, one at least (the C of FedAvg,"
                  + " McMahan et al. 2017, arXiv 1602.05629).",
              DisplayUnit.times("%", 0.01))
          .within(0, 1);

  public static final Quantity DROPOUT =
      Quantity.of(
              "Drop out",
              "",
              "Probability that a drawn client fails in a round: it computes, and its adapters are"
                  + " lost.",
              DisplayUnit.times("%", 0.01))
          .within(0, 1);

  public static final Quantity ROUND_DEADLINE =
      Quantity.of(
              "Deadline",
              "",
              "After so many simulated seconds a round ends without the clients that need longer"
                  + " (Nishio and Yonetani 2019, arXiv 1804.08333).",
              DisplayUnit.si("s"))
          .positive();

  public static final Quantity ACTIVATION_NOISE =
      Quantity.of(
              "Noise",
              "σ",
              "Standard deviation of Gaussian noise that a client adds to what it sends up, so that"
                  + " its text is harder to read from it (Titcombe et al. 2021, arXiv 2104.05743)."
                  + " 0 adds none.",
              PLAIN)
          .notNegative();

  public static final Quantity GLOBAL_CONSTANT =
      Quantity.of("Global rounds", "a", "R(η) = a / (1 − η) global rounds, EQ-5.", PLAIN)
          .positive();

  public static final Quantity LOCAL_CONSTANT =
      Quantity.of("Local iterations", "v", "I(η) = v log2(1/η) local iterations, EQ-4.", PLAIN)
          .positive();

  private Quantities() {}
}
