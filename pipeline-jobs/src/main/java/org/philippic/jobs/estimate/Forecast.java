package org.philippic.jobs.estimate;

/**
 * What a run will cost: a line over the characters of the collection, through two trials in a warm process, and what the
 * first of three trials paid more than its repetition (models loaded, code compiled).
 *
 * @param characters characters of the whole collection
 * @param cpuSeconds processor time
 * @param wallSeconds time on the clock, on this machine or cluster
 * @param outputBytes bytes of the published run
 * @param residentBytes most memory that the process will hold
 * @param fixedCpuSeconds the part of the processor time that does not depend on the collection
 */
public record Forecast(
        double characters,
        double cpuSeconds,
        double wallSeconds,
        double outputBytes,
        double residentBytes,
        double fixedCpuSeconds) {
    /**
     * Foretells from three trials in the order in which they were made.
     *
     * @param cold on a small sample, in a process that has just started
     * @param large on the whole sample
     * @param small the first one again
     * @param characters characters of the whole collection
     * @param mostResident memory that the process can hold at most: its heap limit and what it holds beside the heap
     */
    public static Forecast of(Trial cold, Trial large, Trial small, double characters, double mostResident) {
        Line cpu = Line.through(small.characters(), small.cpuSeconds(), large.characters(), large.cpuSeconds());
        Line wall = Line.through(small.characters(), small.wallSeconds(), large.characters(), large.wallSeconds());
        Line output = Line.through(small.characters(), small.outputBytes(), large.characters(), large.outputBytes());
        double coldCpu = Math.max(0, cold.cpuSeconds() - small.cpuSeconds());
        double coldWall = Math.max(0, cold.wallSeconds() - small.wallSeconds());
        Line resident =
                Line.through(cold.characters(), cold.residentBytes(), large.characters(), large.residentBytes());
        return new Forecast(
                characters,
                coldCpu + cpu.at(characters),
                coldWall + wall.at(characters),
                output.at(characters),
                Math.min(mostResident, Math.max(large.residentBytes(), resident.at(characters))),
                coldCpu + cpu.fixed());
    }
}
