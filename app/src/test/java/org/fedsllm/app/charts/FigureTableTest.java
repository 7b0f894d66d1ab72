package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {

  @Test
  void cellsWithSeparatorsAreQuoted() {
    FigureTable table = new FigureTable(List.of("run", "x"), List.of(List.of("a, \"b\"", 0.1)));

    assertThat(table.toCsv()).isEqualTo("run,x\r\n\"a, \"\"b\"\"\",0.1\r\n");
  }

  @Test
  void clipboardTextHasOneLineARow() {
    FigureTable table = new FigureTable(List.of("run", "x"), List.of(List.of("a\tb\nc", 1e-9)));

    assertThat(table.toTsv()).isEqualTo("run\tx\na b c\t1.0E-9\n");
  }

  @Test
  void rowsOfAnotherLengthAreRefused() {
    assertThatThrownBy(() -> new FigureTable(List.of("a"), List.of(List.of("b", 1))))
        .hasMessageContaining("2 cells")
        .hasMessageContaining("1 columns");
  }
}
