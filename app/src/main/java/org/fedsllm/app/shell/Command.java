package org.fedsllm.app.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can ask for from the menu, the palette or the keyboard.
 *
 * @param id for tests
 * @param text the menu's words, which may change ("Undo Move c7")
 * @param key {@code null} for none
 * @param disabled while it cannot be asked for
 * @param refusal why it cannot be asked for while it is disabled
 */
record Command(
    String id,
    ObservableValue<String> text,
    KeyCombination key,
    ObservableBooleanValue disabled,
    String refusal,
    Runnable action) {}
