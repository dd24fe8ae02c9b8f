/** Makes the report and the summary from the finished tables. */
package org.philippic.publish;
