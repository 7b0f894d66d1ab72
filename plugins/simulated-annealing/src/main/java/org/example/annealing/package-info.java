/**
 * A small worked plug-in, to be copied: simulated annealing over bandwidths and local accuracy.
 * Read {@link org.example.annealing.SimulatedAnnealing} (what the workbench sees), then {@code
 * Annealer} (the search), then {@code Shares} (a point of the search).
 */
package org.example.annealing;
