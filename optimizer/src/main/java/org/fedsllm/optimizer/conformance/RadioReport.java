package org.fedsllm.optimizer.conformance;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import org.fedsllm.optimizer.ApiVersion;

/**
 * What the kit found out about one path loss or fading. Immutable.
 *
 * @param kind "path loss" or "fading"
 * @param model its id
 * @param readings what it gives at its defaults; empty if it does not answer
 */
public record RadioReport(
    String kind,
    String model,
    String name,
    ApiVersion apiVersion,
    List<RadioFinding> findings,
    List<Reading> readings) {

  /**
   * One value at the defaults, to hold against the model's source.
   *
   * @param what for example "loss at 100 m"
   * @param unit empty for none
   */
  public record Reading(String what, double value, String unit) {

    /** The value with its unit, in sensible digits. */
    public String text() {
      return String.format(Locale.ROOT, "%.5g %s", value, unit).strip();
    }
  }

  public RadioReport {
    findings = List.copyOf(findings);
    readings = List.copyOf(readings);
  }

  /** Whether no promise is broken. */
  @JsonProperty
  public boolean passed() {
    return findings.stream().noneMatch(finding -> finding.verdict() == RadioFinding.Verdict.BROKEN);
  }

  /** The report as a page of text. */
  public String toText() {
    StringBuilder page = new StringBuilder();
    page.append(
        "%s %s (%s) on API %s: %s\n\n"
            .formatted(kind, model, name, apiVersion, passed() ? "conforms" : "does not conform"));
    for (RadioFinding finding : findings) {
      String verdict =
          switch (finding.verdict()) {
            case KEPT -> "kept";
            case REMARKED -> "remark";
            case BROKEN -> "BROKEN";
            case NOT_TRIED -> "not tried";
          };
      page.append("  %-10s %s\n".formatted(verdict, finding.promise().words()));
      finding.remarks().forEach(remark -> page.append("             - %s\n".formatted(remark)));
    }
    page.append(readings.isEmpty() ? "" : "\n");
    readings.forEach(
        reading -> page.append("  %-24s %s\n".formatted(reading.what(), reading.text())));
    return page.toString();
  }

  /** The report as JSON. */
  public String toJson() {
    try {
      return JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build()
          .writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Every report can be written as JSON.", e);
    }
  }
}
