package org.fedsllm.app.shell;

import java.util.List;
import org.fedsllm.app.session.Notices;

/**
 * What to do about a problem.
 *
 * @param place title of the place where it is mended; empty for none
 * @param field id of the field there; empty for none
 * @param offers that mend it at once, the gentlest first
 */
record Cure(String place, String field, List<Notices.Offer> offers) {
  Cure {
    offers = List.copyOf(offers);
  }
}
