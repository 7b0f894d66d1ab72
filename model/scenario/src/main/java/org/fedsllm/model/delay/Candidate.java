package org.fedsllm.model.delay;

import org.fedsllm.model.unit.Check;

/**
 * One way to cut and adapt the language model, and what every client would bring under it.
 *
 * @param splitLayer blocks kept on the client
 * @param rank LoRA rank
 * @param roundsFactor global rounds needed at this rank, relative to EQ-5; measured beforehand, 1
 *     if not (arXiv 2504.14667 calls it E(r))
 * @param loads the clients' loads at full transmit power
 */
public record Candidate(int splitLayer, int rank, double roundsFactor, ClientLoads loads) {
  public Candidate {
    String where = "of a candidate";
    Check.atLeast("splitLayer", splitLayer, 1, where, "A client keeps one block at least.");
    Check.atLeast("rank", rank, 1, where, "Usual ranks are 2 to 64.");
    Check.positive("roundsFactor", roundsFactor, where, "It is 1 if not measured.");
    Check.present("loads", loads, where);
  }
}
