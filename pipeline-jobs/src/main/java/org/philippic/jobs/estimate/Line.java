package org.philippic.jobs.estimate;

/**
 * A cost that has a fixed part and one that grows with the text.
 *
 * @param fixed cost of an empty collection
 * @param perCharacter cost of each character of it
 */
record Line(double fixed, double perCharacter) {
    /** The line through two measured points; a cost that measured smaller for more text does not grow. */
    static Line through(double characters1, double cost1, double characters2, double cost2) {
        double slope = characters1 == characters2 ? 0 : (cost2 - cost1) / (characters2 - characters1);
        double growth = Math.max(0, slope);
        return new Line(Math.max(0, cost2 - growth * characters2), growth);
    }

    double at(double characters) {
        return fixed + perCharacter * characters;
    }
}
