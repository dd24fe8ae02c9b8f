package org.philippic.zone;

/**
 * Recognises one kind of part. Rules run in the order of {@link ZoneClassifier#RULES}; a rule decides paragraphs that
 * none before it has decided, and takes back a decision only where its Javadoc says so. Implementations have no state.
 * To add one, write the class and give it its place in that list.
 */
interface ZoneRule {
    void apply(Page page);
}
