/** 账号 — how a person signs in: password, one-time code, and the posts in office as authorities. */
@NullMarked
package org.cunwu.org.account;

import org.jspecify.annotations.NullMarked;
