/**
 * A monkey at the window: seeded random actions over whatever the scene shows, and the promises
 * that must hold whatever is done. It knows no place by name, so that what is added to the window
 * is played with too. Start with {@link org.fedsllm.app.monkey.Monkey}; {@code MonkeyTest} says how
 * an outing is repeated.
 */
package org.fedsllm.app.monkey;
