package org.fedsllm.app.cli;

import picocli.CommandLine.Command;

/** Everything about plug-ins; does nothing by itself. */
@Command(
    name = "plugin",
    description = "List, check or begin plug-ins: optimizers and radio models of your own.",
    footer = {"", "Examples:", "  fedsllm plugin list", "  fedsllm plugin new myopt"},
    mixinStandardHelpOptions = true,
    subcommands = {PluginListCommand.class, PluginCheckCommand.class, PluginNewCommand.class})
final class PluginCommand {}
