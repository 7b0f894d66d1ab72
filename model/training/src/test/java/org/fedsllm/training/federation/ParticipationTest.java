package org.fedsllm.training.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fedsllm.model.algorithm.ParticipationSpec;
import org.fedsllm.model.delay.RoundClock;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.training.federation.RoundMembers.Part;
import org.junit.jupiter.api.Test;

class ParticipationTest {
  private static final int CLIENTS = 10;
  private static final int ROUNDS = 2000;
  private static final int LOCAL_ITERATIONS = 4;
  private static final SeedTree SEEDS = new SeedTree(5);

  /** Four and a half standard deviations of a share over all rounds and clients. */
  private static final double SHARE_TOLERANCE = 0.016;

  /** Client k needs k + 1 seconds an iteration and half a second for its adapter. */
  private static final RoundClock CLOCK =
      new RoundClock() {
        @Override
        public double roundDelayS(int round, int localIterations) {
          return CLIENTS * localIterations + 0.5;
        }

        @Override
        public double[] clientDelaysS(int round, int localIterations, int clients) {
          double[] delaysS = new double[clients];
          for (int k = 0; k < clients; k++) {
            delaysS[k] = (k + 1) * localIterations + 0.5;
          }
          return delaysS;
        }
      };

  @Test
  void allTakePartWhereNothingElseIsSaid() {
    RoundMembers members = members(ParticipationSpec.ALL, 1);
    assertThat(members.complete()).isTrue();
    assertThat(members.steps()).isEqualTo(CLIENTS * LOCAL_ITERATIONS);
    assertThat(members.delayS()).isEqualTo(CLIENTS * LOCAL_ITERATIONS + 0.5);
  }

  @Test
  void theShareIsDrawnAnewEachRoundAndEveryClientAsOften() {
    Map<Integer, Integer> drawn = new TreeMap<>();
    for (int round = 1; round <= ROUNDS; round++) {
      RoundMembers members = members(new ParticipationSpec(0.3, 0, null), round);
      assertThat(members.those(Part.MERGED)).hasSize(3);
      assertThat(members.those(Part.IDLE)).hasSize(CLIENTS - 3);
      members.those(Part.MERGED).forEach(k -> drawn.merge(k, 1, Integer::sum));
    }
    double tolerance = SHARE_TOLERANCE * Math.sqrt(CLIENTS); // of one client alone
    assertThat(drawn.values())
        .hasSize(CLIENTS)
        .allSatisfy(times -> assertThat(times / (double) ROUNDS).isCloseTo(0.3, within(tolerance)));
  }

  @Test
  void oneClientIsDrawnHoweverSmallTheShare() {
    assertThat(members(new ParticipationSpec(1e-3, 0, null), 1).those(Part.MERGED)).hasSize(1);
  }

  @Test
  void clientsFailAsOftenAsSaidAfterAllTheirIterations() {
    int failed = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      RoundMembers members = members(new ParticipationSpec(1, 0.2, null), round);
      failed += members.those(Part.DROPPED).size();
      assertThat(members.steps()).isEqualTo(CLIENTS * LOCAL_ITERATIONS);
    }
    assertThat(failed / (double) (ROUNDS * CLIENTS)).isCloseTo(0.2, within(SHARE_TOLERANCE));
  }

  @Test
  void aDeadlineLeavesTheSlowOutAndEndsTheRound() {
    RoundMembers members = members(new ParticipationSpec(1, 0, 21.0), 1);
    assertThat(members.those(Part.MERGED)).containsExactly(0, 1, 2, 3, 4); // 4 · 5 + 0.5 is in time
    assertThat(members.those(Part.LATE)).containsExactly(5, 6, 7, 8, 9);
    assertThat(members.delayS()).isEqualTo(21);
  }

  @Test
  void theLateTrainAsManyIterationsAsFitBeforeTheDeadline() {
    RoundMembers members = members(new ParticipationSpec(1, 0, 21.0), 1);
    List<Integer> iterations = new ArrayList<>();
    for (int k = 0; k < CLIENTS; k++) {
      iterations.add(members.localIterations(k));
    }
    assertThat(iterations).containsExactly(4, 4, 4, 4, 4, 3, 3, 2, 2, 2);
  }

  @Test
  void theClockWaitsForTheSlowestOfTheDrawnAlone() {
    for (int round = 1; round <= 20; round++) {
      RoundMembers members = members(new ParticipationSpec(0.2, 0, null), round);
      int slowest = members.those(Part.MERGED).get(1);
      assertThat(members.delayS()).isEqualTo((slowest + 1) * LOCAL_ITERATIONS + 0.5);
    }
  }

  @Test
  void nobodyIsLeftWhereTheDeadlineIsTooShort() {
    RoundMembers members = members(new ParticipationSpec(1, 0, 0.25), 1);
    assertThat(members.those(Part.MERGED)).isEmpty();
    assertThat(members.steps()).isZero();
    assertThat(members.delayS()).isEqualTo(0.25);
  }

  @Test
  void aRoundIsTheSameWhateverWasDrawnBefore() {
    ParticipationSpec spec = new ParticipationSpec(0.5, 0.3, 30.0);
    Participation once = new Participation(spec, SEEDS, CLIENTS);
    List<Integer> alone = once.inRound(7, LOCAL_ITERATIONS, CLOCK).those(Part.MERGED);
    Participation again = new Participation(spec, SEEDS, CLIENTS);
    List<Integer> afterOthers = List.of();
    for (int round = 1; round <= 7; round++) {
      afterOthers = again.inRound(round, LOCAL_ITERATIONS, CLOCK).those(Part.MERGED);
    }
    assertThat(afterOthers).isEqualTo(alone);
  }

  private static RoundMembers members(ParticipationSpec spec, int round) {
    return new Participation(spec, SEEDS, CLIENTS).inRound(round, LOCAL_ITERATIONS, CLOCK);
  }
}
