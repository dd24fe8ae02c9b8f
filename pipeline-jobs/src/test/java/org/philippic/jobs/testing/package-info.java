/** Fixtures of the Spark tests. */
package org.philippic.jobs.testing;
