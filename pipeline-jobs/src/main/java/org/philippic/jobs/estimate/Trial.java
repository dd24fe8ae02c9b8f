package org.philippic.jobs.estimate;

/**
 * What the line cost on the seeds and a sample.
 *
 * @param characters characters of the sample, the seeds left out
 * @param taskSeconds the part of the processor time that Spark's tasks took, which is what grows with the text
 * @param cpuSeconds processor time of this process, all threads
 * @param wallSeconds time on the clock
 * @param compileSeconds the part of the processor time that went into compiling Java code while it ran
 * @param outputBytes bytes of the published run
 * @param residentBytes most memory that this process held so far
 */
public record Trial(
        long characters,
        double taskSeconds,
        double cpuSeconds,
        double wallSeconds,
        double compileSeconds,
        long outputBytes,
        long residentBytes) {}
