/** Part-of-speech tagging with CoreNLP's models, the same tags in a fraction of the time. */
package org.philippic.annotate.tagger;
