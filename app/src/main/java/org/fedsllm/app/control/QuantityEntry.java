package org.fedsllm.app.control;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The state behind a {@link QuantityField}: the last good value, how it reads, and what is wrong
 * with the last thing typed. FX thread only; needs no toolkit.
 *
 * <p>What is typed goes to {@code commit}, which changes the model and may refuse: its message then
 * stands at the field, and the value stays.
 */
public final class QuantityEntry {
  private final Quantity quantity;
  private final DoubleConsumer commit;
  private final Consumer<DoubleUnaryOperator> change;
  private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper mixed = new ReadOnlyStringWrapper();
  private final ReadOnlyObjectWrapper<DisplayUnit> unit = new ReadOnlyObjectWrapper<>();

  /** The range of several values that differ, in SI; NaN where there is but one or none. */
  private double leastSi = Double.NaN;

  private double mostSi = Double.NaN;

  /** Only to be reachable from here. */
  @SuppressWarnings("unused")
  private Object kept;

  /**
   * @param commit takes a good value in SI; throws {@link IllegalArgumentException} to refuse it
   */
  public QuantityEntry(Quantity quantity, DoubleConsumer commit) {
    this.quantity = quantity;
    this.commit = commit;
    change = this::changeOne;
    unit.set(quantity.units().get(0));
  }

  /**
   * For several values at once.
   *
   * @param change applies a change to each of them; throws as {@code commit} does
   */
  public QuantityEntry(
      Quantity quantity, DoubleConsumer commit, Consumer<DoubleUnaryOperator> change) {
    this.quantity = quantity;
    this.commit = commit;
    this.change = change;
    unit.set(quantity.units().get(0));
  }

  /** Keeps {@code listener}, which feeds this entry and is known elsewhere only weakly. */
  public void keep(Object listener) {
    kept = listener;
  }

  public Quantity quantity() {
    return quantity;
  }

  /** Shows {@code si}, the model's value; NaN for none. */
  public void show(double si) {
    if (Double.compare(si, value.get()) != 0 || isMixed()) {
      leastSi = Double.NaN;
      mostSi = Double.NaN;
      value.set(si);
      revert();
    }
  }

  /** Shows that there are several values from {@code leastSi} to {@code mostSi}. */
  public void showMixed(double leastSi, double mostSi) {
    if (this.leastSi != leastSi || this.mostSi != mostSi) {
      this.leastSi = leastSi;
      this.mostSi = mostSi;
      value.set(Double.NaN);
      revert();
    }
  }

  /** Takes what was typed. Typing what already stands there changes nothing. */
  public void enter(String typed) {
    if (typed.strip().equals(text.get())) {
      error.set(null);
      return;
    }
    try {
      Optional<DoubleUnaryOperator> asked = QuantityChange.read(typed, quantity, unit.get());
      if (asked.isPresent()) {
        change.accept(asked.get());
        revert();
        return;
      }
      QuantityText.Typed read = QuantityText.read(typed, quantity, unit.get());
      commit.accept(read.si());
      unit.set(read.unit());
      value.set(read.si());
      revert();
    } catch (IllegalArgumentException refused) {
      error.set(refused.getMessage());
    }
  }

  private void changeOne(DoubleUnaryOperator asked) {
    if (Double.isNaN(value.get())) {
      throw new IllegalArgumentException("There is no value to change yet. Type one.");
    }
    double changed = asked.applyAsDouble(value.get());
    commit.accept(changed);
    value.set(changed);
  }

  /** Changes the value by {@code steps} that suit it in the shown unit. */
  public void step(int steps) {
    double shown = unit.get().fromSi().applyAsDouble(value.get());
    if (Double.isFinite(shown)) {
      enter(Numbers.plain(shown + steps * Steps.of(shown, quantity, unit.get())));
    }
  }

  /** Reads in {@code other} from now on. */
  public void showIn(DisplayUnit other) {
    unit.set(other);
    revert();
  }

  /** Forgets what was typed and shows the last good value. */
  public void revert() {
    boolean known = !Double.isNaN(value.get());
    mixed.set(
        isMixed()
            ? "%s … %s %s".formatted(shown(leastSi), shown(mostSi), unit.get().symbol()).strip()
            : null);
    text.set(known ? shown(value.get()) : "");
    error.set(null);
  }

  private boolean isMixed() {
    return !Double.isNaN(leastSi);
  }

  private String shown(double si) {
    return Numbers.plain(unit.get().fromSi().applyAsDouble(si));
  }

  /** The range of several values that differ, with its unit; {@code null} where they do not. */
  public ReadOnlyStringProperty mixedProperty() {
    return mixed.getReadOnlyProperty();
  }

  /** The last good value in SI; NaN for none, or for several that differ. */
  public ReadOnlyDoubleProperty valueProperty() {
    return value.getReadOnlyProperty();
  }

  /** The last good value in the shown unit, without the unit. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** What is wrong with the last thing typed; {@code null} if nothing is. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<DisplayUnit> unitProperty() {
    return unit.getReadOnlyProperty();
  }
}
