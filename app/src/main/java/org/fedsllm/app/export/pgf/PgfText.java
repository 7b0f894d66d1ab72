package org.fedsllm.app.export.pgf;

import java.util.HashMap;
import java.util.Map;

/** Text as LaTeX reads it, with every engine: Greek and signs as commands, nothing left active. */
public final class PgfText {
  private static final String GREEK = "αβγδεζηθικλμνξπρστυφχψω";
  private static final String[] GREEK_NAMES = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "varphi", "chi", "psi", "omega"
  };
  private static final String CAPITALS = "ΓΔΘΛΞΠΣΦΨΩ";
  private static final String[] CAPITAL_NAMES = {
    "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega"
  };
  private static final int LAST_LATIN = 0x17F; // LaTeX knows the letters up to here by itself
  private static final Map<Integer, String> SIGNS = signs();

  private PgfText() {}

  /** {@code text} as it is to be typed. */
  public static String escape(String text) {
    StringBuilder typed = new StringBuilder();
    text.codePoints().forEach(letter -> typed.append(letter(letter)));
    return typed.toString();
  }

  private static String letter(int letter) {
    String sign = SIGNS.get(letter);
    if (sign != null) {
      return sign;
    }
    if (Character.isISOControl(letter)) {
      return " ";
    }
    boolean known = letter < 0x7F || (Character.isLetter(letter) && letter <= LAST_LATIN);
    return known ? Character.toString(letter) : "{\\ttfamily U+%04X}".formatted(letter);
  }

  private static Map<Integer, String> signs() {
    Map<Integer, String> signs = new HashMap<>();
    for (int i = 0; i < GREEK_NAMES.length; i++) {
      signs.put((int) GREEK.charAt(i), "$\\" + GREEK_NAMES[i] + "$");
    }
    for (int i = 0; i < CAPITAL_NAMES.length; i++) {
      signs.put((int) CAPITALS.charAt(i), "$\\" + CAPITAL_NAMES[i] + "$");
    }
    for (char special : "#$%&_{}".toCharArray()) {
      signs.put((int) special, "\\" + special);
    }
    String[][] others = {
      {"\\", "\\textbackslash{}"},
      {"~", "\\textasciitilde{}"},
      {"^", "\\textasciicircum{}"},
      {"<", "$<$"},
      {">", "$>$"},
      {"|", "$|$"},
      {"\"", "\\textquotedbl{}"},
      {"−", "$-$"},
      {"–", "--"},
      {"—", "---"},
      {"±", "$\\pm$"},
      {"×", "$\\times$"},
      {"·", "$\\cdot$"},
      {"∞", "$\\infty$"},
      {"≤", "$\\le$"},
      {"≥", "$\\ge$"},
      {"≈", "$\\approx$"},
      {"→", "$\\to$"},
      {"∑", "$\\sum$"},
      {"∇", "$\\nabla$"},
      {"√", "$\\surd$"},
      {"°", "$^\\circ$"},
      {"²", "$^2$"},
      {"³", "$^3$"},
      {"µ", "$\\mu$"},
      {"ς", "$\\varsigma$"},
      {"ϕ", "$\\phi$"},
      {"…", "\\dots{}"},
      {"‘", "`"},
      {"’", "'"},
      {"“", "``"},
      {"”", "''"},
      {"\u00a0", "~"},
      {"\u2009", "\\,"},
      {"\u202f", "\\,"},
      {"₀", "$_0$"},
      {"₁", "$_1$"},
      {"₂", "$_2$"}
    };
    for (String[] pair : others) {
      signs.put(pair[0].codePointAt(0), pair[1]);
    }
    return Map.copyOf(signs);
  }
}
