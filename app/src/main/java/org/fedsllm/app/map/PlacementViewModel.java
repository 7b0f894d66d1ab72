package org.fedsllm.app.map;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fedsllm.app.clients.NewClients;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.session.ClientEdits;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Placement.Shape;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;

/**
 * Many clients placed at once, by shape and seed. While it is being chosen the whole window shows
 * and solves it; taking it is one edit. Any other edit gives the choice up. FX thread only.
 */
public final class PlacementViewModel {
  private static final double USUAL_RADIUS_M = 250;

  private final ProjectSession session;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<PlacementDraft> draft =
      new ReadOnlyObjectWrapper<>(PlacementDraft.ofRadius(USUAL_RADIUS_M));
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper();

  /** What the window shows by our asking; anything else means that someone else did something. */
  private Project shown;

  public PlacementViewModel(ProjectSession session) {
    this.session = session;
    session
        .projectProperty()
        .addListener(
            (property, before, now) -> {
              if (open.get() && now != shown) {
                open.set(false);
              }
            });
  }

  /** Begins to choose; asking again while choosing changes nothing. */
  public void open() {
    if (open.get()) {
      return;
    }
    session
        .settled()
        .ifPresent(
            project -> {
              shown = session.projectProperty().get();
              open.set(true);
              draft.set(PlacementDraft.suiting(project.scenario()));
              preview();
            });
  }

  /** Ends with the clients as shown, as one edit. */
  public void take() {
    if (!open.get() || error.get() != null) {
      return;
    }
    open.set(false);
    session.apply(edit());
  }

  /** Ends with everything as it was. */
  public void cancel() {
    if (open.get()) {
      open.set(false);
      session.cancelPreview();
    }
  }

  /** The next drop of the same kind. */
  void redraw() {
    change(now -> now.withSeed(now.seed() + 1));
  }

  void choose(Shape shape) {
    change(now -> now.withShape(shape));
  }

  void choose(PlacementDraft.Centre centre) {
    change(now -> now.withCentre(centre));
  }

  void chooseInstead(boolean instead) {
    change(now -> now.withInstead(instead));
  }

  /**
   * A number of the draft, for a field.
   *
   * @param write the draft with another value
   */
  QuantityEntry entry(
      Quantity quantity,
      ToDoubleFunction<PlacementDraft> read,
      BiFunction<PlacementDraft, Double, PlacementDraft> write) {
    QuantityEntry entry =
        new QuantityEntry(quantity, value -> change(now -> write.apply(now, value)));
    draft.addListener((property, before, now) -> entry.show(read.applyAsDouble(now)));
    entry.show(read.applyAsDouble(draft.get()));
    return entry;
  }

  /** Whether a placement is being chosen. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** What is chosen so far; never {@code null}. */
  ReadOnlyObjectProperty<PlacementDraft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /** Why the placement cannot be, {@code null} if it can. */
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  private void change(UnaryOperator<PlacementDraft> change) {
    if (open.get()) {
      draft.set(change.apply(draft.get()));
      preview();
    }
  }

  private void preview() {
    try {
      Edit edit = edit();
      Project next = session.settled().map(edit.change()).orElse(null);
      shown = next;
      session.preview(project -> next);
      error.set(null);
    } catch (IllegalArgumentException refused) {
      error.set(Notices.words(refused));
    }
  }

  private Edit edit() {
    Scenario scenario = session.settled().orElseThrow().scenario();
    PlacementDraft chosen = draft.get();
    Position main = scenario.mainServer().position();
    Position federated = scenario.federatedServer().position();
    List<Position> places =
        chosen
            .placement()
            .positions(
                chosen.centre().in(scenario),
                List.of(main, federated),
                new SeedTree(chosen.seed()));
    List<Client> clients = NewClients.at(places, scenario, chosen.instead());
    String name = "Place " + StationActions.counted(clients.size());
    return chosen.instead() ? ClientEdits.replace(name, clients) : ClientEdits.add(name, clients);
  }
}
