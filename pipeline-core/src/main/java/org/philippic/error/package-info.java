/** The two kinds of failure: a user's mistake, and our bug. */
package org.philippic.error;
