package org.fedsllm.optimizer.guard;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.PathLoss;
import org.fedsllm.model.radio.RadioModelException;

/**
 * Runs one plug-in's path loss or fading so that it can do no harm: all values of one call on one
 * watched thread, in the order asked. Whatever the model throws, and a model that does not come
 * back, is a {@link RadioModelException} that names it. Whether the values can be is judged by who
 * knows what they are for. Thread-safe.
 *
 * <p>While an abandoned call is still going, further ones are refused, so that a hanging model
 * costs one thread and not one an edit.
 */
public final class RadioGuard {
  private final String name;
  private final Watchdog watchdog;
  private final AtomicReference<Thread> abandoned = new AtomicReference<>();

  /** Which value a model is at; written on the watched thread, read on the caller's. */
  private static final class Place {
    private static final int MAKING = -1;

    private final IntFunction<String> naming;
    private volatile int index = MAKING;

    Place(IntFunction<String> naming) {
      this.naming = naming;
    }

    String words() {
      int at = index;
      return at == MAKING ? "while it was made" : "asked for " + naming.apply(at);
    }
  }

  /**
   * @param name who is to blame, for messages: "Indoor office (plug-in indoor 1.0)"
   */
  public RadioGuard(String name, Watchdog watchdog) {
    this.name = name;
    this.watchdog = watchdog;
  }

  /**
   * A path loss that can do no harm.
   *
   * @param maker makes the guarded one, on the watched thread of each call
   */
  public PathLoss pathLoss(Supplier<? extends PathLoss> maker) {
    return new PathLoss() {
      @Override
      public double pathLossDb(double distanceM) {
        return pathLossesDb(new double[] {distanceM})[0];
      }

      @Override
      public double[] pathLossesDb(double[] distancesM) {
        Place place =
            new Place(i -> String.format(Locale.ROOT, "the loss at %.1f m", distancesM[i]));
        return run(place, () -> losses(made(maker), distancesM, place));
      }
    };
  }

  /**
   * A fading that can do no harm.
   *
   * @param maker makes the guarded one, on the watched thread of each call
   */
  public Fading fading(Supplier<? extends Fading> maker) {
    return new Fading() {
      @Override
      public double powerGain(Random chance) {
        return powerGains(List.of(chance))[0];
      }

      @Override
      public double[] powerGains(List<Random> chances) {
        Place place = new Place(i -> "gain number " + (i + 1));
        return run(place, () -> gains(made(maker), chances, place));
      }
    };
  }

  private static double[] losses(PathLoss model, double[] distancesM, Place place) {
    double[] lossesDb = new double[distancesM.length];
    for (int i = 0; i < lossesDb.length; i++) {
      place.index = i;
      lossesDb[i] = model.pathLossDb(distancesM[i]);
    }
    return lossesDb;
  }

  private static double[] gains(Fading model, List<Random> chances, Place place) {
    double[] gains = new double[chances.size()];
    for (int i = 0; i < gains.length; i++) {
      place.index = i;
      gains[i] = model.powerGain(chances.get(i));
    }
    return gains;
  }

  private <M> M made(Supplier<? extends M> maker) {
    M model = maker.get();
    if (model == null) {
      throw new RadioModelException(
          name + " returned nothing. Its create method must return a model.");
    }
    return model;
  }

  private double[] run(Place place, Callable<double[]> call) {
    Thread stuck = abandoned.get();
    if (stuck != null && stuck.isAlive()) {
      throw new RadioModelException(
          name
              + " is still busy with an earlier call and does not stop. Restart the program to be"
              + " rid of it.");
    }
    Watched<double[]> end = watchdog.run(name, call);
    if (end instanceof Watched.Returned<double[]> returned) {
      return returned.value();
    }
    if (end instanceof Watched.Threw<double[]> threw) {
      if (threw.fault() instanceof RadioModelException told) {
        throw told;
      }
      throw new RadioModelException(
          "%s, %s, %s".formatted(name, place.words(), Faults.words(threw.fault())), threw.fault());
    }
    abandoned.set(((Watched.Abandoned<double[]>) end).thread());
    throw new RadioModelException(
        "%s, %s, gave no answer in %s and was abandoned. A model is a formula; it must not wait."
            .formatted(name, place.words(), GuardLimits.words(watchdog.limits().deadline())));
  }
}
