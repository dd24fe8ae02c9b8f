package org.philippic.jobs.estimate;

/**
 * What a run will cost. Four trials are made, on a part of a sample and on the whole, and both again. In the last, when
 * the process is warm, the time of Spark's tasks is what grows with the characters of the seeds and the collection; the
 * rest of it does not. What the former two paid more than their repetitions (a process started, models loaded, code not
 * yet compiled) is paid once, and so is the compiling itself, which comes to its end: what the trials compiled is what
 * the run will compile. A line through two trials would say the same, but from the small difference of two large times.
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
    private static final double BYTES_A_CHARACTER = 230;

    /**
     * Foretells from trials, given in the order in which they were made.
     *
     * @param cold on a part of the sample, in a process that has just started
     * @param warming on the whole sample
     * @param small the first one again
     * @param large the second one again
     * @param characters characters of the whole collection
     * @param ofSeeds characters of the seeds, which all trials read
     * @param cores cores that the process may use, among which compiling and work are shared out
     * @param mostResident memory that the process can hold at most: its heap limit and what it holds beside the heap
     */
    public static Forecast of(
            Trial cold,
            Trial warming,
            Trial small,
            Trial large,
            double characters,
            double ofSeeds,
            int cores,
            double mostResident) {
        double growth = (characters + ofSeeds) / (large.characters() + ofSeeds);
        double moreCpu = large.taskSeconds() * (growth - 1);
        Line output = Line.through(small.characters(), small.outputBytes(), large.characters(), large.outputBytes());
        double compiling =
                cold.compileSeconds() + warming.compileSeconds() + small.compileSeconds() + large.compileSeconds();
        double onceCpu = Math.max(0, cpuWork(cold) - cpuWork(small))
                + Math.max(0, cpuWork(warming) - cpuWork(large))
                + compiling;
        double onceWall = Math.max(0, wallWork(cold, cores) - wallWork(small, cores))
                + Math.max(0, wallWork(warming, cores) - wallWork(large, cores))
                + compiling / cores;
        return new Forecast(
                characters,
                onceCpu + cpuWork(large) + moreCpu,
                onceWall + wallWork(large, cores) + moreCpu / cores,
                output.at(characters),
                residentBytes(warming, characters, mostResident),
                onceCpu + cpuWork(large) - large.taskSeconds());
    }

    /**
     * A process takes of its heap what passes through it leaves behind until it is collected, so the more text, the
     * closer it comes to its limit. What it still could take after the trials is half taken when as many characters have
     * passed as the limit has bytes, divided by {@value #BYTES_A_CHARACTER}: measured, not derived.
     */
    private static double residentBytes(Trial warming, double characters, double mostResident) {
        double room = Math.max(0, mostResident - warming.residentBytes());
        double further = Math.max(0, characters - warming.characters());
        return warming.residentBytes() + room * further / (further + mostResident / BYTES_A_CHARACTER);
    }

    private static double cpuWork(Trial trial) {
        return Math.max(0, trial.cpuSeconds() - trial.compileSeconds());
    }

    private static double wallWork(Trial trial, int cores) {
        return Math.max(0, trial.wallSeconds() - trial.compileSeconds() / cores);
    }
}
