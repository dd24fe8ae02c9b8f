/** Scores how negative or positive sentences and documents are. */
package org.philippic.sentiment;
