package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fedsllm.training.verification.GradientDifference;
import org.fedsllm.training.verification.SplitCheck;
import org.fedsllm.training.verification.SplitReport;

/** A verification of splits as JSON, with every adapter matrix. */
final class SplitReportJson {
  private SplitReportJson() {}

  static ObjectNode of(SplitReport report) {
    ObjectNode node =
        Json.object()
            .put("holds", report.holds())
            .put("client", report.client())
            .put("sequences", report.sequences())
            .put("tokens", report.tokens())
            .put("tolerance", SplitCheck.TOLERANCE);
    ArrayNode checks = node.putArray("splits");
    report.checks().forEach(check -> checks.add(of(check)));
    return node;
  }

  private static ObjectNode of(SplitCheck check) {
    ObjectNode node =
        Json.object()
            .put("splitLayer", check.splitLayer())
            .put("labels", check.labels().name())
            .put("holds", check.holds());
    Json.put(node, "wholeLoss", check.wholeLoss());
    Json.put(node, "splitLoss", check.splitLoss());
    Json.put(node, "lossDifference", check.lossDifference());
    Json.put(node, "largestGradient", check.largestGradient());
    Json.put(node, "gradientDifference", check.gradientDifference());
    Json.put(node, "relativeDifference", check.relativeDifference());
    ArrayNode gradients = node.putArray("gradients");
    check.gradients().forEach(gradient -> gradients.add(of(gradient)));
    return node;
  }

  private static ObjectNode of(GradientDifference gradient) {
    ObjectNode node =
        Json.object()
            .put("block", gradient.block())
            .put("projection", gradient.projection().name())
            .put("factor", gradient.factor().name());
    Json.put(node, "largestGradient", gradient.largestGradient());
    return Json.put(node, "largestDifference", gradient.largestDifference());
  }
}
