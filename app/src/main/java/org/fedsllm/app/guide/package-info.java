/**
 * The user guide inside the window: the pages of docs/guide, packed with the program and drawn as
 * text of the toolkit.
 *
 * <p>No page's words live here, and nothing is fetched: what a page refers to is either packed or
 * said as plain words. Start with {@link org.fedsllm.app.guide.GuideBook}, which finds and reads
 * the pages, then {@link org.fedsllm.app.guide.GuideView}.
 */
package org.fedsllm.app.guide;
