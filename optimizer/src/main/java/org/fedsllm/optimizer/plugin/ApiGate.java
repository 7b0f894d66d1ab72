package org.fedsllm.optimizer.plugin;

/**
 * What a plug-in sees besides itself: the JDK, the optimizers' API and the model. Not JavaFX, not
 * DJL, not the workbench, not the built-in solvers, not the libraries of any of them, so that a
 * plug-in may bring its own versions of these.
 */
public final class ApiGate extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private static final String API_PREFIX = "org.fedsllm.optimizer.";
  private static final String MODEL_PREFIX = "org.fedsllm.model.";

  private final ClassLoader host;

  ApiGate(ClassLoader host) {
    super("fedsllm-api", ClassLoader.getPlatformClassLoader());
    this.host = host;
  }

  /** Whether plug-ins see the class called {@code name}. */
  public static boolean shows(String name) {
    boolean api = name.startsWith(API_PREFIX) && name.lastIndexOf('.') == API_PREFIX.length() - 1;
    return api || name.startsWith(MODEL_PREFIX);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (shows(name)) {
      return host.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }
}
