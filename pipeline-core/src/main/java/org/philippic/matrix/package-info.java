/**
 * Products of matrices, and curves over many numbers, in single precision: fast, and with the same bits on every machine.
 */
package org.philippic.matrix;
