/** The local file system as the embedded engine uses it: without a process of its own for every permission. */
package org.philippic.jobs.local;
