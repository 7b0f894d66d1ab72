package org.fedsllm.optimizer.internal.joint;

import java.util.List;
import java.util.OptionalDouble;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;

/** The joint optimum over bandwidths and local accuracy, proved (EQ-9). */
public final class JointOptimizer implements OptimizerProvider {

  @Override
  public String id() {
    return "fedsllm-exact";
  }

  @Override
  public String name() {
    return "FedsLLM, exact";
  }

  @Override
  public String description() {
    return "The least delay over all bandwidths and local accuracies, with a certificate that"
        + " proves it.";
  }

  @Override
  public String reference() {
    return "Problem: Zhao et al., arXiv 2407.09250; solution: docs/SOLVER.md";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public DelayOptimizer create() {
    return this::optimize;
  }

  private OptimizationResult optimize(
      DelayProblem problem, OptimizerSettings settings, SolveMonitor monitor) {
    settings.checkedAgainst(parameters());
    JointSolver solver = new JointSolver(problem, OptionalDouble.empty());
    if (!solver.feasible()) {
      return ExactResult.infeasible();
    }
    Solution solution = solver.solve(settings.start(), monitor);
    Certificate certificate = Certifier.certify(problem, solution.allocation(), solution.weights());
    return ExactResult.of(problem, solution, certificate, SolveStatus.OPTIMAL, monitor);
  }
}
