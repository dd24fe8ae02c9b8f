/** Access to the weights of CoreNLP's sequence models, which only classes of this package have. */
package edu.stanford.nlp.ie.crf;
