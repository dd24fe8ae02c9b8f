package org.philippic.rhetoric;

import java.util.List;
import org.philippic.model.Evidence;

/**
 * The score of one passage before it becomes a row.
 *
 * @param rating predicted, about 0 to 4
 * @param words number of written words that it rests on
 * @param span where the passage stands
 * @param evidence what moved the rating, strongest first
 */
record PassageScore(double rating, int words, Span span, List<Evidence> evidence) {}
