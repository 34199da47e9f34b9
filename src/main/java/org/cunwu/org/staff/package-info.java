/** 人员与岗位 — who is enrolled, appointed, dismissed, shut out or given a new code; one person proposes, a second confirms. */
@NullMarked
package org.cunwu.org.staff;

import org.jspecify.annotations.NullMarked;
