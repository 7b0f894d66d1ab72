package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnrFigureTest {
  private static final FigureView VIEW = FigureView.of(400, 200, FigureTheme.screenLight());

  private final SnrFigure figure =
      SnrFigure.of(
          List.of("c1", "c2", "c3"),
          new double[] {23.7, -4.2, 31},
          new double[] {12.8, 28.1, Double.NaN});

  @Test
  void aWholeColumnBelongsToItsClient() {
    DrawnFigure drawn = draw(figure, new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB));
    double x = drawn.plotArea().getCenterX();

    assertThat(drawn.hit(x, 190).orElseThrow().clientId()).contains("c2");
    assertThat(drawn.hit(x, drawn.plotArea().getY() + 1).orElseThrow().text())
        .isEqualTo("c2\nmain link  −4.2 dB\nfederated link  28.1 dB");
    assertThat(drawn.marks().get(2).text()).contains("no bandwidth");
  }

  @Test
  void strongerStandsHigher() {
    BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
    DrawnFigure drawn = draw(figure, image);
    int x = (int) drawn.plotArea().getCenterX();
    int main = rowOf(image, x, FigureTheme.screenLight().mainLink(), drawn);
    int federated = rowOf(image, x, FigureTheme.screenLight().federatedLink(), drawn);

    assertThat(federated).isLessThan(main);
  }

  @Test
  void everyClientHasBothRatios() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SnrFigure.of(List.of("c1"), new double[] {1, 2}, new double[] {1}));
  }

  private static DrawnFigure draw(Figure figure, BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    DrawnFigure drawn = figure.draw(graphics, VIEW);
    graphics.dispose();
    return drawn;
  }

  /** The first row below the legend in which {@code colour} stands at {@code x}. */
  private static int rowOf(BufferedImage image, int x, Color colour, DrawnFigure drawn) {
    for (int y = (int) drawn.plotArea().getY(); y < image.getHeight(); y++) {
      if (new Color(image.getRGB(x, y)).equals(colour)) {
        return y;
      }
    }
    throw new AssertionError("No dot of the colour " + colour + " was drawn.");
  }
}
