/** Measures annotation against Universal Dependencies treebanks, beside CoreNLP as it comes. */
package org.philippic.annotate.evaluation;
