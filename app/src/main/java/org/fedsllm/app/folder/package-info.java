/**
 * Where the system wants a program's files: {@link org.fedsllm.app.folder.UserFolder}. What lies in
 * these folders is the affair of whoever asks. No JavaFX.
 */
package org.fedsllm.app.folder;
