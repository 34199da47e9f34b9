/** 期间、大写金额、证件号码 — what the law says of days, amounts and numbers; pure functions. */
@NullMarked
package org.cunwu.law.rules;

import org.jspecify.annotations.NullMarked;
