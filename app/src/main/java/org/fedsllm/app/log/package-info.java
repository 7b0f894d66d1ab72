/**
 * What happened in this session, as a list the user can read, filter and copy.
 *
 * <p>Start with {@link org.fedsllm.app.log.SessionLog}; what goes into it is gathered by {@link
 * org.fedsllm.app.log.LogFeed}. Nothing here decides anything.
 */
package org.fedsllm.app.log;
