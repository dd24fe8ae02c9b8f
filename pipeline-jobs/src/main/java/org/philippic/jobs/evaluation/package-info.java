/** Measures the steps against gold data, one class or line per task; and trains what is trained. */
package org.philippic.jobs.evaluation;
