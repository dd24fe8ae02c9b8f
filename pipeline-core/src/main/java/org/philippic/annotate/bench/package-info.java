/**
 * Measures the product against CoreNLP's own programs on the same texts with the same models: whole processes in turn,
 * their processor time as the operating system counts it, and how far their outputs agree.
 */
package org.philippic.annotate.bench;
