package org.fedsllm.optimizer.plugin;

/** Why a file in the plug-in folder was not loaded. */
public enum Refusal {
  /** It cannot be read, or is no zip or jar at all. */
  UNREADABLE,
  /** It is a jar, but its manifest names no plug-in. */
  NOT_A_PLUGIN,
  /** Its manifest names a plug-in, but wrongly. */
  BAD_DESCRIPTOR,
  /** It was built for another version of the API. */
  WRONG_API_VERSION,
  /** A class of it is missing, damaged, throws while it is made, or describes itself wrongly. */
  BROKEN,
  /** It did not finish introducing itself. */
  HANGS,
  /** Another plug-in, or a built-in optimizer, has its name. */
  DUPLICATE,
  /** The user switched it off. */
  DISABLED
}
