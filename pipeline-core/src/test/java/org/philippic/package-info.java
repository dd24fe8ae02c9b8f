/** Tests of several steps of the line together. */
package org.philippic;
