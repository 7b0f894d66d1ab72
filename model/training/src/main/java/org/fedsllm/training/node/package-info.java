/**
 * The three parties of a round: {@link org.fedsllm.training.node.ClientNode}, {@link
 * org.fedsllm.training.node.MainServerNode} and {@link
 * org.fedsllm.training.node.FederatedServerNode}. They share no tensor but the frozen base;
 * whatever passes between them is a message.
 */
package org.fedsllm.training.node;
