package org.philippic.jobs.estimate;

/**
 * What a run will cost: a line over the characters of the collection, through two trials in a warm process, what the
 * first of three trials paid more than its repetition (a process started, models loaded), and the compiling of Java
 * code. That comes to its end instead of growing with the collection, and is told apart: what the trials compiled is
 * what the run will compile.
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
     * @param cores cores that the process may use, among which compiling and work are shared out
     * @param mostResident memory that the process can hold at most: its heap limit and what it holds beside the heap
     */
    public static Forecast of(Trial cold, Trial large, Trial small, double characters, int cores, double mostResident) {
        Line cpu = Line.through(small.characters(), cpuWork(small), large.characters(), cpuWork(large));
        Line wall =
                Line.through(small.characters(), wallWork(small, cores), large.characters(), wallWork(large, cores));
        Line output = Line.through(small.characters(), small.outputBytes(), large.characters(), large.outputBytes());
        double compiling = cold.compileSeconds() + large.compileSeconds() + small.compileSeconds();
        double coldCpu = Math.max(0, cpuWork(cold) - cpuWork(small)) + compiling;
        double coldWall = Math.max(0, wallWork(cold, cores) - wallWork(small, cores)) + compiling / cores;
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

    private static double cpuWork(Trial trial) {
        return Math.max(0, trial.cpuSeconds() - trial.compileSeconds());
    }

    private static double wallWork(Trial trial, int cores) {
        return Math.max(0, trial.wallSeconds() - trial.compileSeconds() / cores);
    }
}
