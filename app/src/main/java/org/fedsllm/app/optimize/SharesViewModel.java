package org.fedsllm.app.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fedsllm.app.control.DisplayUnit;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.QuantityText;
import org.fedsllm.app.optimize.ShareRow.Share;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.radio.BandPlan;

/**
 * Who gets what in the selected plan, and which shares no optimizer may change. A lock keeps the
 * share that is seen. FX thread only.
 */
public final class SharesViewModel {
  /** Of a number without one. */
  private static final DisplayUnit UNIT = Quantities.BANDWIDTH.units().get(0);

  private final ProjectSession session;
  private final ReadOnlyObjectProperty<PlanSnapshot> plan;
  private final ReadOnlyObjectProperty<ComparisonRow> selected;
  private final ShareDrag drag;
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ObservableList<ShareRow> rows = FXCollections.observableArrayList();
  private final ObservableList<ShareRow> view = FXCollections.unmodifiableObservableList(rows);

  /**
   * @param selected the plan that is looked at; changes after {@code plan}
   */
  public SharesViewModel(
      ProjectSession session,
      ReadOnlyObjectProperty<PlanSnapshot> plan,
      ReadOnlyObjectProperty<ComparisonRow> selected) {
    this.session = session;
    this.plan = plan;
    this.selected = selected;
    drag = new ShareDrag(session, plan);
    selected.addListener((property, before, now) -> follow());
    follow();
  }

  /** One row for each client, in the project's order; empty while there is no plan. */
  public ObservableList<ShareRow> rows() {
    return view;
  }

  /** Sets a share to what was typed, such as "1.5 MHz", and locks it; or says why it cannot be. */
  public void type(String client, Link link, String typed) {
    try {
      double hertz = QuantityText.read(typed, Quantities.BANDWIDTH, UNIT).si();
      drag.set(client, link, hertz);
      refusal.set("");
    } catch (IllegalArgumentException refused) {
      refusal.set(refused.getMessage());
    }
  }

  /** Why the share that was typed last cannot be; empty if it is set. */
  public ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /** Sets shares by hand. */
  ShareDrag drag() {
    return drag;
  }

  /** Locks the share at what it is, or lets it free. */
  public void toggle(String client, Share share) {
    session.apply(
        share.locked()
            ? LockEdits.unlock(client, share.link())
            : LockEdits.lock(new LockedShare(client, share.link(), share.bandwidthHz())));
  }

  private void follow() {
    refusal.set("");
    List<ShareRow> next = selected.get() == null ? List.of() : rowsOf(plan.get(), selected.get());
    if (next.size() != rows.size()) {
      rows.setAll(next);
      return;
    }
    for (int k = 0; k < next.size(); k++) {
      if (!next.get(k).equals(rows.get(k))) { // what stays keeps its place and the focus
        rows.set(k, next.get(k));
      }
    }
  }

  private static List<ShareRow> rowsOf(PlanSnapshot plan, ComparisonRow shown) {
    Optional<Allocation> shares = shown.entry().flatMap(entry -> entry.result().allocation());
    Optional<EnergyUse> energy = shown.entry().flatMap(PlanEntry::energy);
    boolean oneShare = plan.problem().band() instanceof BandPlan.Shared;
    List<String> ids = plan.clientIds();
    List<ShareRow> rows = new ArrayList<>(ids.size());
    for (int k = 0; k < ids.size(); k++) {
      int client = k;
      rows.add(
          new ShareRow(
              ids.get(k),
              share(plan, ids.get(k), Link.MAIN, shares.map(all -> all.mainBandwidthHz(client))),
              oneShare
                  ? Optional.empty()
                  : Optional.of(
                      share(
                          plan,
                          ids.get(k),
                          Link.FEDERATED,
                          shares.map(all -> all.federatedBandwidthHz(client)))),
              energy.map(use -> use.clients().get(client).totalJ()).orElse(Double.NaN)));
    }
    return rows;
  }

  /** Without a plan a locked share is still what it is locked at. */
  private static Share share(PlanSnapshot plan, String client, Link link, Optional<Double> hertz) {
    Optional<LockedShare> lock = plan.lockOf(client, link);
    double bandwidthHz =
        hertz.orElseGet(() -> lock.map(LockedShare::bandwidthHz).orElse(Double.NaN));
    return new Share(lock.map(LockedShare::link).orElse(link), bandwidthHz, lock.isPresent());
  }
}
