/** A real standalone Spark cluster of separate JVMs on this machine, for trying things out and for tests. */
package org.philippic.jobs.cluster;
