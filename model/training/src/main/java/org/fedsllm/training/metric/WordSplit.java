package org.fedsllm.training.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a text becomes the words that a metric counts. Scores compare only under the same split. */
public enum WordSplit {
  /** At white space, as sacrebleu's {@code none}. */
  WHITESPACE {
    @Override
    String prepare(String text) {
      return text;
    }
  },

  /**
   * As NIST's {@code mteval-v13a.pl} and sacrebleu's {@code 13a}, case kept: punctuation apart from
   * words, but points and commas within numbers stay.
   */
  MTEVAL_13A {
    @Override
    String prepare(String text) {
      return separate(text);
    }
  },

  /**
   * {@link #MTEVAL_13A} in small letters: what {@code mteval-v13a.pl} does unless told {@code -c}.
   */
  MTEVAL_13A_LOWERCASE {
    @Override
    String prepare(String text) {
      return separate(text.toLowerCase(Locale.ROOT));
    }
  };

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern PUNCTUATION = Pattern.compile("([{-~\\[-` -&(-+:-@/])");
  private static final Pattern POINT_AFTER_NO_DIGIT = Pattern.compile("([^0-9])([.,])");
  private static final Pattern POINT_BEFORE_NO_DIGIT = Pattern.compile("([.,])([^0-9])");
  private static final Pattern DASH_AFTER_DIGIT = Pattern.compile("([0-9])(-)");

  /** The words of {@code text}, in order. */
  public List<String> words(String text) {
    String prepared = prepare(text).strip();
    return prepared.isEmpty() ? List.of() : Arrays.asList(SPACES.split(prepared));
  }

  /** The text with white space between all words. */
  abstract String prepare(String text);

  private static String separate(String text) {
    String line =
        text.replace("<skipped>", "")
            .replace("-\n", "")
            .replace('\n', ' ')
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">");
    line = PUNCTUATION.matcher(" " + line + " ").replaceAll(" $1 ");
    line = POINT_AFTER_NO_DIGIT.matcher(line).replaceAll("$1 $2 ");
    line = POINT_BEFORE_NO_DIGIT.matcher(line).replaceAll(" $1 $2");
    return DASH_AFTER_DIGIT.matcher(line).replaceAll("$1 $2 ");
  }
}
