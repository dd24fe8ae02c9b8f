/** The command line: one class per command. */
package org.philippic.jobs.cli;
