/** Fixtures that the tests of both modules share. */
package org.philippic.testing;
