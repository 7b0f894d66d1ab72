package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.fedsllm.model.delay.Phase;
import org.junit.jupiter.api.Test;

class FigureThemeTest {
  private static final double LEAST_TEXT_CONTRAST = 4.5; // WCAG 2.1, level AA
  private static final double LEAST_GREY_STEP = 20; // of 255, between neighbours in a stack

  @Test
  void everyPhaseHasAColourOfItsOwn() {
    themes()
        .forEach(
            theme -> {
              assertThat(theme.phases()).containsOnlyKeys(Phase.values());
              assertThat(theme.phases().values()).doesNotHaveDuplicates();
            });
  }

  @Test
  void textCanBeReadOnItsBackground() {
    themes()
        .forEach(
            theme -> {
              assertThat(contrast(theme.text(), theme.background()))
                  .isGreaterThan(LEAST_TEXT_CONTRAST);
              assertThat(contrast(theme.mutedText(), theme.background()))
                  .isGreaterThan(LEAST_TEXT_CONTRAST);
            });
  }

  @Test
  void neighboursInAStackDifferInGreyPrint() {
    FigureTheme theme = FigureTheme.print();
    Phase[] usual = {
      Phase.CLIENT_COMPUTE, Phase.ACTIVATION_UPLOAD, Phase.SERVER_COMPUTE, Phase.ADAPTER_UPLOAD
    };
    for (Phase[] stack : List.of(usual, Phase.values())) {
      for (int i = 1; i < stack.length; i++) {
        assertThat(grey(theme, stack[i]))
            .isNotCloseTo(grey(theme, stack[i - 1]), within(LEAST_GREY_STEP));
      }
    }
  }

  private static Stream<FigureTheme> themes() {
    return Stream.of(FigureTheme.screenLight(), FigureTheme.screenDark(), FigureTheme.print());
  }

  private static double grey(FigureTheme theme, Phase phase) {
    Color colour = theme.phases().get(phase);
    return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
  }

  private static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
