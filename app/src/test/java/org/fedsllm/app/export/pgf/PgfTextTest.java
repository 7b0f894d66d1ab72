package org.fedsllm.app.export.pgf;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PgfTextTest {
  @Test
  void greekBecomesCommands() {
    assertThat(PgfText.escape("local accuracy η, Δ of λ"))
        .isEqualTo("local accuracy $\\eta$, $\\Delta$ of $\\lambda$");
  }

  @Test
  void whatTexReadsAsCommandsIsEscaped() {
    assertThat(PgfText.escape("a_b & 5 % of {c} #1 $x \\y ~z ^w"))
        .isEqualTo(
            "a\\_b \\& 5 \\% of \\{c\\} \\#1 \\$x \\textbackslash{}y"
                + " \\textasciitilde{}z \\textasciicircum{}w");
  }

  @Test
  void lettersThatLatexDoesNotKnowAreNamed() {
    assertThat(PgfText.escape("Zürich 中")).isEqualTo("Zürich {\\ttfamily U+4E2D}");
  }

  @Property
  void noTextLeavesAnActiveOrUnknownLetter(@ForAll String text) {
    String typed = PgfText.escape(text);

    assertThat(typed.replaceAll("\\\\[#$%&_{}]", "")).doesNotContain("%", "#", "&", "~ ", "\n");
    assertThat(typed.codePoints()).allMatch(letter -> letter <= 0x17F);
    assertThat(typed.chars().filter(c -> c == '{').count())
        .as("braces close")
        .isEqualTo(typed.chars().filter(c -> c == '}').count() + difference(typed));
  }

  /** Escaped braces open or close nothing. */
  private static long difference(String typed) {
    long opened = typed.split("\\\\\\{", -1).length - 1L;
    long closed = typed.split("\\\\\\}", -1).length - 1L;
    return opened - closed;
  }
}
