/** The command line program and the stages on Apache Spark. */
package org.philippic.jobs;
