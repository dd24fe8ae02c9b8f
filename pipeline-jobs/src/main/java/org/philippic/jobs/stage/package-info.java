/** The stages: thin Spark glue, one class per step of the pipeline, around the pure logic of pipeline-core. */
package org.philippic.jobs.stage;
