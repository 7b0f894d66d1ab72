package org.fedsllm.optimizer.conformance;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fedsllm.optimizer.ApiVersion;

/** What the kit found out about one optimizer. Immutable. */
public record ConformanceReport(
    String optimizer,
    String name,
    ApiVersion apiVersion,
    List<PromiseResult> promises,
    List<Measurement> measurements) {

  public ConformanceReport {
    promises = List.copyOf(promises);
    measurements = List.copyOf(measurements);
  }

  /** Whether no promise is broken. */
  @JsonProperty
  public boolean passed() {
    return promises.stream().noneMatch(result -> result.verdict() == PromiseResult.Verdict.BROKEN);
  }

  /** The middle of the gaps {@code T/T* − 1}; empty without measurements. */
  public Optional<Double> medianGap() {
    List<Double> gaps = measurements.stream().map(Measurement::relativeGap).sorted().toList();
    return gaps.isEmpty() ? Optional.empty() : Optional.of(gaps.get(gaps.size() / 2));
  }

  /** The problem with the largest gap; empty without measurements. */
  public Optional<Measurement> worst() {
    return measurements.stream().max(Comparator.comparingDouble(Measurement::relativeGap));
  }

  /** The report as a page of text. */
  public String toText() {
    return ReportText.of(this);
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
