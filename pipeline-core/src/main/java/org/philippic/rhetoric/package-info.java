/** Places passages between analysis and polemic, finds rhetorical devices, and trains and evaluates both. */
package org.philippic.rhetoric;
