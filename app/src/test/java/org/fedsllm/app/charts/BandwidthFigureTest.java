package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.BandPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandwidthFigureTest {
  private static final double ONE_PIXEL = 1;
  private static final BandPlan SEPARATE = new BandPlan.Separate(10e6, 10e6);
  private static final Allocation ALLOCATION =
      new Allocation(0.8, new double[] {6e6, 3e6, 1e6}, new double[] {2e6, 2e6, 6e6});
  private static final FigureView VIEW = FigureView.of(600, 220, FigureTheme.screenLight());

  private final BandwidthFigure figure =
      BandwidthFigure.of(Samples.ids(3), Samples.problem(3, SEPARATE), ALLOCATION);

  @Test
  void heightsOfBarsAreInProportionToBandwidth() {
    DrawnFigure drawn = FigureImage.render(figure, VIEW, 1).drawn();

    double tallest = bar(drawn, "c1", "main link").getHeight();
    assertThat(bar(drawn, "c2", "main link").getHeight()).isCloseTo(tallest / 2, within(ONE_PIXEL));
    assertThat(bar(drawn, "c3", "main link").getHeight()).isCloseTo(tallest / 6, within(ONE_PIXEL));
    assertThat(bar(drawn, "c3", "federated link").getHeight())
        .isCloseTo(tallest, within(ONE_PIXEL));
  }

  @Test
  void barsOfAClientStandSideBySideOnTheBaseLine() {
    DrawnFigure drawn = FigureImage.render(figure, VIEW, 1).drawn();

    Rectangle2D main = bar(drawn, "c2", "main link");
    Rectangle2D federated = bar(drawn, "c2", "federated link");
    assertThat(main.getMaxX()).isLessThanOrEqualTo(federated.getMinX());
    assertThat(main.getMaxY()).isCloseTo(drawn.plotArea().getMaxY(), within(ONE_PIXEL));
    assertThat(federated.getMaxY()).isEqualTo(main.getMaxY());
  }

  @Test
  void anotherPlansSharesAreMarkedInThePictureAndInTheData() {
    Allocation other =
        new Allocation(0.8, new double[] {2e6, 2e6, 6e6}, new double[] {1e6, 1e6, 12e6});
    BandwidthFigure beside = figure.beside(new OtherShares("TDMA", other));

    assertThat(beside.otherHz("c3", BandwidthFigure.FEDERATED_LINK)).isEqualTo(12e6);
    assertThat(beside.data().columns()).contains("TDMA, federated link [Hz]");
    Rectangle2D lower = bar(FigureImage.render(beside, VIEW, 1).drawn(), "c1", "main link");
    Rectangle2D alone = bar(FigureImage.render(figure, VIEW, 1).drawn(), "c1", "main link");
    assertThat(lower.getHeight()).isLessThan(alone.getHeight()); // the axis reaches the mark
  }

  @Test
  void lockedBarsAreMarkedInThePictureTheTooltipAndTheData() {
    BandwidthFigure locked =
        BandwidthFigure.of(
            Samples.ids(3),
            Samples.problem(3, SEPARATE),
            ALLOCATION,
            new LockedBars(Set.of(1), Set.of()));
    FigureImage drawn = FigureImage.render(locked, VIEW, 1);

    Rectangle2D bar = bar(drawn.drawn(), "c2", "main link");
    int x = (int) bar.getCenterX();
    int aboveBar = (int) bar.getMinY() - 4;
    assertThat(new Color(drawn.image().getRGB(x, aboveBar)))
        .isEqualTo(FigureTheme.screenLight().text());
    assertThat(drawn.drawn().hit(bar.getCenterX(), bar.getCenterY()).orElseThrow().text())
        .contains("main link  3.00 MHz, locked");
    assertThat(locked.data().columns()).contains("main link locked");
    assertThat(locked.data().rows().get(1)).endsWith("yes", "no");
    assertThat(figure.data().columns()).doesNotContain("main link locked");
  }

  @Test
  void pointingAtABarTellsClientLinkAndValue() {
    DrawnFigure drawn = FigureImage.render(figure, VIEW, 1).drawn();

    Rectangle2D bar = bar(drawn, "c3", "federated link");
    FigureMark mark = drawn.hit(bar.getCenterX(), bar.getCenterY()).orElseThrow();
    assertThat(mark.clientId()).contains("c3");
    assertThat(mark.series()).contains("federated link");
    assertThat(mark.value()).isEqualTo(6e6);
    assertThat(mark.text()).isEqualTo("c3\nmain link  1.00 MHz\nfederated link  6.00 MHz");
  }

  @Test
  void pointingAboveABarStillTellsTheClient() {
    DrawnFigure drawn = FigureImage.render(figure, VIEW, 1).drawn();

    Rectangle2D bar = bar(drawn, "c2", "main link");
    FigureMark mark = drawn.hit(bar.getCenterX(), bar.getMinY() - 5).orElseThrow();
    assertThat(mark.clientId()).contains("c2");
    assertThat(mark.series()).isEmpty();
    assertThat(drawn.hit(-1, -1)).isEmpty();
  }

  @Test
  void barIsPaintedWhereItIsReported() {
    FigureImage image = FigureImage.render(figure, VIEW, 2);

    Rectangle2D bar = bar(image.drawn(), "c1", "main link");
    assertThat(colour(image, bar.getCenterX(), bar.getCenterY()))
        .isEqualTo(FigureTheme.screenLight().mainLink());
    assertThat(colour(image, bar.getCenterX(), bar.getMinY() + 1))
        .isEqualTo(FigureTheme.screenLight().mainLink());
    assertThat(colour(image, bar.getMinX() - 1.5, bar.getCenterY()))
        .isNotEqualTo(FigureTheme.screenLight().mainLink());
  }

  @Test
  void othersStepBackBehindTheHighlightedClient() {
    FigureImage image = FigureImage.render(figure, VIEW.highlighting(Set.of("c2")), 2);

    FigureTheme theme = FigureTheme.screenLight();
    Rectangle2D chosen = bar(image.drawn(), "c2", "main link");
    Rectangle2D other = bar(image.drawn(), "c1", "main link");
    assertThat(colour(image, chosen.getCenterX(), chosen.getCenterY())).isEqualTo(theme.mainLink());
    assertThat(colour(image, other.getCenterX(), other.getMaxY() - 5))
        .isEqualTo(theme.muted(theme.mainLink()));
  }

  @Test
  void sharedBandHasOneBarAClient() {
    DelayProblem problem = Samples.problem(2, new BandPlan.Shared(4e6));
    double[] shares = {1e6, 3e6};
    DrawnFigure drawn =
        FigureImage.render(
                BandwidthFigure.of(Samples.ids(2), problem, new Allocation(0.5, shares, shares)),
                VIEW,
                1)
            .drawn();

    assertThat(drawn.marks().stream().map(FigureMark::series).flatMap(Optional::stream))
        .containsOnly("both links")
        .hasSize(2);
  }

  @Test
  void tableHasEveryNumberInHertz() {
    FigureTable table = figure.data();

    assertThat(table.columns()).startsWith("client", "main link [Hz]", "federated link [Hz]");
    assertThat(table.rows().get(2)).startsWith("c3", 1e6, 6e6);
    assertThat(table.rows().get(0)).endsWith(10e6 / 3, 10e6 / 3);
  }

  @Test
  void idsOfAnotherScenarioAreRefused() {
    List<String> tooMany = Samples.ids(4);
    DelayProblem problem = Samples.problem(3, SEPARATE);
    assertThatThrownBy(() -> BandwidthFigure.of(tooMany, problem, ALLOCATION))
        .hasMessageContaining("4 client ids")
        .hasMessageContaining("3 clients");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 100})
  void everyClientCanBePointedAtHoweverManyThereAre(int clients) {
    DelayProblem problem = Samples.problem(clients, SEPARATE);
    BandwidthFigure equal =
        BandwidthFigure.of(Samples.ids(clients), problem, Allocation.equalShares(problem, 0.5));

    DrawnFigure drawn = FigureImage.render(equal, VIEW, 1).drawn();

    double slot = drawn.plotArea().getWidth() / clients;
    for (int k = 0; k < clients; k++) {
      double centre = drawn.plotArea().getX() + (k + 0.5) * slot;
      assertThat(drawn.hit(centre, drawn.plotArea().getCenterY()).orElseThrow().clientId())
          .contains("c" + (k + 1));
    }
  }

  private static Rectangle2D bar(DrawnFigure drawn, String client, String series) {
    return drawn.marks().stream()
        .filter(mark -> mark.clientId().equals(Optional.of(client)))
        .filter(mark -> mark.series().equals(Optional.of(series)))
        .findFirst()
        .orElseThrow()
        .area();
  }

  private static Color colour(FigureImage image, double x, double y) {
    double scale = image.image().getWidth() / VIEW.width();
    return new Color(image.image().getRGB((int) (x * scale), (int) (y * scale)));
  }

  @Test
  void theTopOfEachBarCanBeTakenAndMoved() {
    DelayProblem problem = Samples.problem(3, new BandPlan.Separate(3e6, 6e6));
    BandwidthFigure figure =
        BandwidthFigure.of(Samples.ids(3), problem, Allocation.equalShares(problem, 0.5));
    DrawnFigure drawn =
        FigureImage.render(figure, FigureView.of(500, 220, FigureTheme.screenLight()), 1).drawn();

    assertThat(drawn.handles()).hasSize(6);
    FigureHandle handle = drawn.handleOf("c2", BandwidthFigure.MAIN_LINK).orElseThrow();
    double middle = handle.grip().getCenterY();
    assertThat(drawn.handleAt(handle.grip().getCenterX(), middle)).contains(handle);
    assertThat(handle.value()).isEqualTo(1e6);
    double base = drawn.plotArea().getMaxY() - middle;
    assertThat(handle.movedBy(-base)).isCloseTo(0, within(0.02 * 1e6));
    assertThat(handle.movedBy(base)).isCloseTo(2e6, within(0.02 * 2e6));
    assertThat(handle.movedBy(1e6)).isEqualTo(handle.topSi());
  }

  @Test
  void aHeldAxisStandsStillWhateverTheBars() {
    DelayProblem problem = Samples.problem(2, new BandPlan.Separate(2e6, 2e6));
    Allocation equal = Allocation.equalShares(problem, 0.5);
    Allocation uneven = new Allocation(0.5, new double[] {1e5, 1.9e6}, new double[] {1e6, 1e6});

    double one = siPerUnit(BandwidthFigure.of(Samples.ids(2), problem, equal).reaching(2e6));
    double other = siPerUnit(BandwidthFigure.of(Samples.ids(2), problem, uneven).reaching(2e6));

    assertThat(other).isCloseTo(one, within(0.02 * one));
  }

  private static double siPerUnit(BandwidthFigure figure) {
    FigureView view = FigureView.of(500, 220, FigureTheme.screenLight());
    return FigureImage.render(figure, view, 1).drawn().handles().get(0).siPerUnit();
  }
}
