/**
 * Where chance comes from: {@link org.fedsllm.model.random.SeedTree}, named streams under one seed.
 * Nothing else in the product makes a random generator.
 */
package org.fedsllm.model.random;
