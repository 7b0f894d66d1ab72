package org.fedsllm.app.optimize;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.fedsllm.app.charts.BandwidthFigure;
import org.fedsllm.app.charts.FigureHandle;
import org.fedsllm.app.charts.FigureMark;
import org.fedsllm.app.control.HandleListener;
import org.fedsllm.model.project.LockedShare.Link;

/**
 * Moving a bar of the bandwidth figure sets and locks that share; a double click or the menu frees
 * it.
 */
final class ShareHandles implements HandleListener {
  private final ShareDrag drag;
  private final ReadOnlyObjectProperty<PlanSnapshot> plan;
  private final DoubleConsumer holdAxis;

  /**
   * @param holdAxis hears up to where the axis is to stand still during a gesture; NaN at its end
   */
  ShareHandles(ShareDrag drag, ReadOnlyObjectProperty<PlanSnapshot> plan, DoubleConsumer holdAxis) {
    this.drag = drag;
    this.plan = plan;
    this.holdAxis = holdAxis;
  }

  @Override
  public void grab(FigureHandle handle) {
    holdAxis.accept(handle.topSi());
    drag.grab(handle.clientId(), link(handle.series()));
  }

  @Override
  public String move(double si) {
    return drag.move(si);
  }

  @Override
  public void release() {
    holdAxis.accept(Double.NaN);
    drag.release();
  }

  @Override
  public void cancel() {
    holdAxis.accept(Double.NaN);
    drag.cancel();
  }

  @Override
  public void reset(FigureHandle handle) {
    drag.unlock(handle.clientId(), link(handle.series()));
  }

  @Override
  public Optional<MenuEntry> menuOf(FigureMark mark) {
    if (mark.clientId().isEmpty() || mark.series().isEmpty() || plan.get() == null) {
      return Optional.empty();
    }
    String client = mark.clientId().get();
    Link link = link(mark.series().get());
    String what = "the %s share of %s".formatted(LockWords.link(link), client);
    return plan.get().lockOf(client, link).isPresent()
        ? Optional.of(
            new MenuEntry("share-unlock", "Unlock " + what, () -> drag.unlock(client, link)))
        : Optional.of(
            new MenuEntry(
                "share-lock", "Lock " + what, () -> drag.lock(client, link, mark.value())));
  }

  private static Link link(String series) {
    return series.equals(BandwidthFigure.FEDERATED_LINK) ? Link.FEDERATED : Link.MAIN;
  }
}
