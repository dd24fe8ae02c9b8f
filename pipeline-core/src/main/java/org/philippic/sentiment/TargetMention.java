package org.philippic.sentiment;

import org.philippic.annotate.AnnotatedSentence;

/**
 * A stretch of a sentence that names a target.
 *
 * @param sentence sentence that it stands in
 * @param from index of its first token there
 * @param to index after its last token
 * @param target canonical name of the target
 */
record TargetMention(AnnotatedSentence sentence, int from, int to, String target) {}
