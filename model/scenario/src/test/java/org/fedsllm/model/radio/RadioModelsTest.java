package org.fedsllm.model.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.radio.testing.TwoModels;
import org.junit.jupiter.api.Test;

class RadioModelsTest {

  @Test
  void builtInModelsAreTheirOwn() {
    assertThat(RadioModels.BUILT_IN.of(LogDistancePathLoss.MACRO_CELL))
        .isSameAs(LogDistancePathLoss.MACRO_CELL);
    assertThat(RadioModels.BUILT_IN.of(new Fading.Rician(3))).isEqualTo(new Fading.Rician(3));
  }

  @Test
  void parametersReachTheModel() {
    PluggedPathLoss steep =
        new PluggedPathLoss("macro-again", ParameterValues.DEFAULTS.with("slopeDb", 40));

    assertThat(TwoModels.MODELS.of(steep).pathLossDb(100)).isCloseTo(88.1, within(1e-9));
  }

  @Test
  void aModelThatIsNotInstalledIsNamed() {
    assertThatThrownBy(() -> RadioModels.BUILT_IN.of(PluggedPathLoss.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The path loss model (x) is of a plug-in that is not installed."
                + " Install it, or choose another path loss model.");
  }

  @Test
  void aValueOutOfBoundsIsNamed() {
    PluggedPathLoss flat =
        new PluggedPathLoss("macro-again", ParameterValues.DEFAULTS.with("slopeDb", 4));

    assertThatThrownBy(() -> TwoModels.MODELS.of(flat))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("slopeDb (4) must be a number in 20.0 … 60.0 dB");
  }

  @Test
  void aParameterThatIsNotThereIsNamedWithItsModel() {
    PluggedPathLoss wrong =
        new PluggedPathLoss("macro-again", ParameterValues.DEFAULTS.with("slope", 40));

    assertThatThrownBy(() -> TwoModels.MODELS.of(wrong))
        .hasMessage(
            "The path loss model (macro-again) has no parameter slope."
                + " Maybe you meant one of slopeDb.");
  }

  @Test
  void twoModelsOfOneIdAreRefused() {
    List<FadingProvider> twice = TwoModels.fading("same", chance -> 1).fadings();

    assertThatThrownBy(() -> new RadioModels(List.of(), List.of(twice.get(0), twice.get(0))))
        .hasMessage("Two fading models have the id same. Rename one.");
  }
}
