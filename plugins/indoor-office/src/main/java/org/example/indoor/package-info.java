/**
 * A small worked plug-in, to be copied: radio models. {@link org.example.indoor.IndoorOffice} is a
 * path loss with typed parameters, a formula and nothing else; {@link
 * org.example.indoor.NakagamiFading} is a fading that takes all its chance from what it is handed.
 */
package org.example.indoor;
