package org.philippic.jobs.stage;

import java.util.List;
import org.philippic.jobs.run.RunContext;
import org.philippic.table.Table;

/**
 * One step of the pipeline on Spark. It reads tables that earlier stages wrote and writes its own; nothing else passes
 * between stages but work done ahead, which no row depends on. Implementations hold no state.
 *
 * <p>To add a stage: put its logic in a package of pipeline-core, write a class here that maps the logic over tables,
 * add its tables to {@link org.philippic.table.Tables} and one line to {@link Stages#ALL} in its place, and test the
 * logic without Spark.
 */
public interface Stage {
    /** Name of the stage, as commands and tables say it. */
    String name();

    /** Tables that must be there before the stage runs. */
    List<Table<?>> reads();

    /** Tables that the stage writes, all of them in every run, empty ones included. */
    List<Table<?>> writes();

    /**
     * Does the work. Running a stage again replaces its tables by the same rows.
     *
     * @param upcoming the stages that run after this one, in order; a stage may work ahead for them
     */
    void run(RunContext context, List<Stage> upcoming);
}
