package org.philippic.sentiment;

/**
 * A target with a label, to fit and test on.
 *
 * @param set name of the gold file
 * @param group what is held out together
 * @param context word pieces around it
 * @param features values of {@link TargetFeatures#NAMES}, those of the word pieces left 0
 * @param label index into {@link StanceModel#LABELS}
 */
record StanceExample(
        String set, String lang, String group, StancePieces.Context context, double[] features, int label) {
    /** The features with the scores that given word pieces have. */
    double[] features(StancePieces pieces) {
        double[] all = features.clone();
        System.arraycopy(pieces.scores(context), 0, all, TargetFeatures.FIRST_PIECE_SCORE, StancePieces.SCORES);
        return all;
    }
}
