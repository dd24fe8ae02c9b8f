/** Reaches what CoreNLP's tagger keeps to its own package, to tag with its models faster. */
package edu.stanford.nlp.tagger.maxent;
