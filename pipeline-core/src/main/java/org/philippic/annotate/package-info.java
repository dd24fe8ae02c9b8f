/** Turns zone text into sentences and tokens with parts of speech, lemmas, dependencies and entities. */
package org.philippic.annotate;
