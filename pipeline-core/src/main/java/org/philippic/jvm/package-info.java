/** What the virtual machine at hand can do. */
package org.philippic.jvm;
