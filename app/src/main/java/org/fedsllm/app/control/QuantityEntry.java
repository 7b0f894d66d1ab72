package org.fedsllm.app.control;

import java.util.function.DoubleConsumer;
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
  private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper();
  private final ReadOnlyObjectWrapper<DisplayUnit> unit = new ReadOnlyObjectWrapper<>();

  /**
   * @param commit takes a good value in SI; throws {@link IllegalArgumentException} to refuse it
   */
  public QuantityEntry(Quantity quantity, DoubleConsumer commit) {
    this.quantity = quantity;
    this.commit = commit;
    unit.set(quantity.units().get(0));
  }

  public Quantity quantity() {
    return quantity;
  }

  /** Shows {@code si}, the model's value; NaN for none, or for several that differ. */
  public void show(double si) {
    if (Double.compare(si, value.get()) != 0) {
      value.set(si);
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
      QuantityText.Typed read = QuantityText.read(typed, quantity, unit.get());
      commit.accept(read.si());
      unit.set(read.unit());
      value.set(read.si());
      revert();
    } catch (IllegalArgumentException refused) {
      error.set(refused.getMessage());
    }
  }

  /** Changes the value by {@code steps} of one in the shown unit. */
  public void step(int steps) {
    double shown = unit.get().fromSi().applyAsDouble(value.get());
    if (Double.isFinite(shown)) {
      enter(Numbers.plain(shown + steps));
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
    text.set(known ? Numbers.plain(unit.get().fromSi().applyAsDouble(value.get())) : "");
    error.set(null);
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
