/**
 * Dependency parsing with the neural transition models of CoreNLP (Chen and Manning 2014), computed several times
 * faster: same weights, same transitions, same trees.
 */
package org.philippic.annotate.depparse;
