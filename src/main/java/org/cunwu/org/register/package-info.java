/** 组织名册 — the tables of the town, its people, posts and rolls. */
@NullMarked
package org.cunwu.org.register;

import org.jspecify.annotations.NullMarked;
