/**
 * Checks and unit conversions that every other package uses.
 *
 * <p>Inside the product every quantity is in SI units and its name carries the unit; decibels
 * appear only where a person reads or types. Nothing here knows of clients, radios or models. Start
 * with {@link org.fedsllm.model.unit.Check}.
 */
package org.fedsllm.model.unit;
