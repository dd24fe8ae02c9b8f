package org.philippic.rhetoric;

/**
 * How far a predicted rating of one language can be trusted, measured on authors that the model had not read.
 *
 * @param calibration from rating to probability
 * @param passageError standard deviation of the error within the passages of one author
 * @param authorError standard deviation of the error that the passages of one author share; it stays however long a text
 * @param unsureLow lower end of the ratings that are left undecided
 * @param unsureHigh upper end of them
 */
record Reliability(
        Calibration calibration, double passageError, double authorError, double unsureLow, double unsureHigh) {

    /** Standard error of the mean rating of so many passages. */
    double error(double passages) {
        return Math.sqrt(authorError * authorError + passageError * passageError / Math.max(passages, 0.25));
    }

    /** Whether a rating lies where the model cannot tell. */
    boolean unsure(double rating) {
        return rating > unsureLow && rating < unsureHigh;
    }
}
