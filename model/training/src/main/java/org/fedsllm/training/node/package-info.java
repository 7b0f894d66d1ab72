/**
 * The parties of a round: clients, {@link org.fedsllm.training.node.MainServerNode} and {@link
 * org.fedsllm.training.node.FederatedServerNode}. They share no tensor but the frozen base;
 * whatever passes between them is a message. Who talks to whom, and when, is in {@link
 * org.fedsllm.training.scheme}. Start with {@link org.fedsllm.training.node.ClientNode}.
 */
package org.fedsllm.training.node;
