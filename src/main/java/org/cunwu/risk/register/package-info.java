/** What was registered, planned, heard, weighed, graded and decided of a matter; added and read, never changed. */
@NullMarked
package org.cunwu.risk.register;

import org.jspecify.annotations.NullMarked;
