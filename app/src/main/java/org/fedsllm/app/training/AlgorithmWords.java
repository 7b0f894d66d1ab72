package org.fedsllm.app.training;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.ParticipationSpec;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.algorithm.Weighting;

/** What the choices of a training algorithm are called, what they mean and where they are from. */
public final class AlgorithmWords {
  private static final int FLOAT_BITS = 32;

  private AlgorithmWords() {}

  /** For example "SplitFed V1 · FedAvg by samples · all clients". */
  public static String summary(AlgorithmSpec spec, Integer activationBits) {
    List<String> parts = new ArrayList<>();
    parts.add(name(spec.scheme()));
    if (spec.scheme().split() && spec.labels() == LabelPlacement.ON_CLIENT) {
      parts.add("labels kept by clients");
    }
    if (spec.scheme() != Scheme.CENTRALISED) {
      parts.add(name(spec.aggregation()) + " " + name(spec.weighting()));
      participation(parts, spec.participation());
    }
    if (spec.scheme().split()) {
      if (activationBits != null && activationBits != FLOAT_BITS) {
        parts.add(activationBits + "-bit activations");
      }
      if (spec.activationNoise() > 0) {
        parts.add("noise σ " + Numbers.brief(spec.activationNoise()));
      }
    }
    return String.join(" · ", parts);
  }

  private static void participation(List<String> parts, ParticipationSpec participation) {
    parts.add(
        participation.share() == 1
            ? "all clients"
            : Numbers.percent(participation.share()) + " of the clients");
    if (participation.dropoutProbability() > 0) {
      parts.add(Numbers.percent(participation.dropoutProbability()) + " drop out");
    }
    participation.deadline().ifPresent(seconds -> parts.add("deadline " + Numbers.delay(seconds)));
  }

  static String name(Scheme scheme) {
    return switch (scheme) {
      case SPLIT_FED_V1 -> "SplitFed V1";
      case SPLIT_FED_V2 -> "SplitFed V2";
      case FEDERATED -> "Federated LoRA";
      case CENTRALISED -> "Centralised LoRA";
    };
  }

  static String meaning(Scheme scheme) {
    return switch (scheme) {
      case SPLIT_FED_V1 ->
          "The main server keeps one copy of its adapters for each client and averages them every"
              + " round (Thapa et al. 2022, arXiv 2004.12088). The FedsLLM paper trains so.";
      case SPLIT_FED_V2 ->
          "The main server keeps one copy of its adapters, which the clients step in turn, in an"
              + " order drawn anew for each local iteration (Thapa et al. 2022, arXiv 2004.12088).";
      case FEDERATED ->
          "A reference without a split: every client trains the whole model and sends all its"
              + " adapters (FedAvg over LoRA, McMahan et al. 2017, arXiv 1602.05629).";
      case CENTRALISED ->
          "A reference without federation: one trainer holds everybody's text and the whole model"
              + " (LoRA, Hu et al. 2021, arXiv 2106.09685).";
    };
  }

  static String name(LabelPlacement labels) {
    return labels == LabelPlacement.SHARED ? "sent up" : "kept by clients";
  }

  static String meaning(LabelPlacement labels) {
    return switch (labels) {
      case SHARED ->
          "Labels go up with the activations; head and loss are the main server's (Thapa et al."
              + " 2022, arXiv 2004.12088).";
      case ON_CLIENT ->
          "Labels never leave the client, which keeps head and loss: the U-shaped split. Four"
              + " crossings a local iteration instead of two (Vepakomma et al. 2018, arXiv"
              + " 1812.00564).";
    };
  }

  static String name(Aggregation aggregation) {
    return switch (aggregation) {
      case FED_AVG -> "FedAvg";
      case FFA_LORA -> "FFA-LoRA";
      case FLORA -> "FLoRA";
      case HET_LORA -> "HetLoRA";
    };
  }

  static String meaning(Aggregation aggregation) {
    return switch (aggregation) {
      case FED_AVG ->
          "A and B are averaged each by itself, which is not the average of the updates B·A (McMahan"
              + " et al. 2017, arXiv 1602.05629).";
      case FFA_LORA ->
          "A stays as it was drawn, B is trained and averaged: exact, and half the payload (Sun et"
              + " al. 2024, arXiv 2403.12313).";
      case FLORA ->
          "The clients' A and B are stacked, which is exact for any ranks (Wang et al. 2024, arXiv"
              + " 2409.05976).";
      case HET_LORA ->
          "Adapters are padded to the largest rank, averaged by the norm of each client's update,"
              + " and cut back to each rank (Cho et al. 2024, arXiv 2401.06432).";
    };
  }

  static String name(Weighting weighting) {
    return weighting == Weighting.SAMPLES ? "by samples" : "by tokens";
  }

  static String meaning(Weighting weighting) {
    return switch (weighting) {
      case SAMPLES ->
          "A client counts by the training sequences it holds, as in FedAvg (McMahan et al. 2017,"
              + " arXiv 1602.05629).";
      case TOKENS ->
          "A client counts by the predicted tokens of its training sequences, so that masked prompts"
              + " and padding weigh nothing.";
    };
  }

  static String bits(int bits) {
    return bits + " bit";
  }

  static String bitsMeaning(int bits) {
    return switch (bits) {
      case FLOAT_BITS -> "Activations and boundary gradients cross as floats, exactly.";
      case 16 ->
          "Half floats; gradients are scaled so that small ones survive (Micikevicius et al. 2018,"
              + " arXiv 1710.03740).";
      case 8 ->
          "Whole numbers of 8 bits with a scale a token (Dettmers et al. 2022, arXiv 2208.07339). A"
              + " quarter of the payload; its error is in the losses.";
      case 4 ->
          "Whole numbers of 4 bits with a scale a token (Dettmers et al. 2022, arXiv 2208.07339). An"
              + " eighth of the payload; its error is in the losses.";
      default -> "Counted in delays. Training runs with 4, 8, 16 or 32 bits.";
    };
  }
}
