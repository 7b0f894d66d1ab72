package org.fedsllm.app.shell;

import org.fedsllm.app.channel.RadioProblems;
import org.fedsllm.app.manager.DesktopFolder;
import org.fedsllm.app.manager.PluginCheckViewModel;
import org.fedsllm.app.manager.PluginsViewModel;
import org.fedsllm.app.optimize.CurrentOptimizers;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanViewModel;
import org.fedsllm.app.plugins.InstalledOptimizers;

/** The optimizers at hand and the plan they make of the open project. */
record Planning(CurrentOptimizers optimizers, PlanComputation computation, PlanViewModel plan) {

  /** Follows the project of {@code services}, and which plug-ins are there. */
  static Planning start(Services services, InstalledOptimizers installed) {
    CurrentOptimizers optimizers = new CurrentOptimizers(installed);
    PlanComputation computation = new PlanComputation(optimizers::catalog, optimizers::radioModels);
    PlanViewModel plan =
        new PlanViewModel(
            services.session(), computation, services.notices(), services.background());
    optimizers.installedProperty().addListener((property, before, now) -> plan.refresh());
    RadioProblems.watch(services.session(), optimizers, services.notices());
    return new Planning(optimizers, computation, plan);
  }

  /** The plug-in manager, which tells of refused plug-ins when it is made. */
  PluginsViewModel manager(Services services) {
    return new PluginsViewModel(
        optimizers,
        services.settings(),
        new PluginCheckViewModel(services.jobs(), services.notices()),
        services.notices(),
        services.background(),
        new DesktopFolder());
  }
}
