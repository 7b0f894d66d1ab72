/**
 * The place for channel and device: radio, servers, and each client's link budget.
 *
 * <p>Start with {@link org.fedsllm.app.channel.ChannelViewModel}, which turns the project's radio
 * into fields and choices; {@link org.fedsllm.app.channel.LinkBudget} computes the table. Clients
 * and positions are edited elsewhere.
 */
package org.fedsllm.app.channel;
