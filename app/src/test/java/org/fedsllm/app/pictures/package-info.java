/**
 * Makes pictures of the window for people to judge, and for the README and the guide. No tests.
 * Start with {@link org.fedsllm.app.pictures.Pictures}; what there is to see is listed in {@link
 * org.fedsllm.app.pictures.Shots}.
 */
package org.fedsllm.app.pictures;
