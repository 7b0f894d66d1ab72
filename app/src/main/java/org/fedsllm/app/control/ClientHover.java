package org.fedsllm.app.control;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/**
 * The client under the pointer, shared by every view: pointing at it in one lights it in all. FX
 * thread only.
 *
 * @param clientId the newest one pointed at, {@code null} for none
 * @param point takes the client that a view has under the pointer, empty when the pointer leaves
 */
public record ClientHover(ObservableValue<String> clientId, Consumer<Optional<String>> point) {

  /** Whether {@code id} is the client pointed at. */
  boolean isAt(String id) {
    return id != null && id.equals(clientId.getValue());
  }
}
