package org.fedsllm.app.monkey;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fedsllm.app.shell.Cage;

/** Every trick, and how often it is played. */
final class Repertoire {

  private record Weighted(Trick trick, int weight) {}

  private final List<Weighted> tricks = new ArrayList<>();
  private int total;

  Repertoire(Sight sight, Cage cage) {
    ControlTricks controls = new ControlTricks(sight);
    TypingTricks typing = new TypingTricks(sight);
    PointerTricks pointer = new PointerTricks(sight);
    WindowTricks window = new WindowTricks(sight, cage);
    add(14, chance -> pointer.dragOnMap(cage.project(), chance));
    add(12, controls::pressButton);
    add(14, typing::fillField);
    add(8, typing::pressKey);
    add(5, typing::pressShortcut);
    add(10, typing::undoOrRedo);
    add(2, typing::openPalette);
    add(5, pointer::hover);
    add(6, pointer::click);
    add(3, pointer::rightClick);
    add(3, controls::chooseFromContextMenu);
    add(3, pointer::scroll);
    add(4, pointer::drag);
    add(3, controls::chooseFromMenu);
    add(4, controls::chooseValue);
    add(1, controls::slide);
    add(3, controls::selectRow);
    add(1, controls::sortTable);
    add(3, controls::walkTree);
    add(1, controls::moveDivider);
    add(1, window::resize);
    add(1, window::changeLook);
    add(1, window::trainOrStop);
    add(1, window::stop);
    add(4, window::openSample);
  }

  private void add(int weight, Trick trick) {
    tricks.add(new Weighted(trick, weight));
    total += weight;
  }

  Trick next(RandomGenerator chance) {
    int drawn = chance.nextInt(total);
    for (Weighted one : tricks) {
      drawn -= one.weight();
      if (drawn < 0) {
        return one.trick();
      }
    }
    throw new AssertionError("The weights do not add up to " + total + ".");
  }
}
