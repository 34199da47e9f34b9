/** 台账 of 四议两公开: proposals, drafts, sittings with the roll of their day, resolutions. Added and read, never changed. */
@NullMarked
package org.cunwu.decision.register;

import org.jspecify.annotations.NullMarked;
