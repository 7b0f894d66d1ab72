package org.fedsllm.optimizer.plugin;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that was not loaded.
 *
 * @param descriptor who it says it is, as far as that could be read
 * @param message for the user: what is wrong and what to do
 */
public record RefusedPlugin(
    Path file, Optional<PluginDescriptor> descriptor, Refusal reason, String message) {}
