/** What every evaluation against gold data shares: reading gold files, and the form of the result. */
package org.philippic.evaluate;
