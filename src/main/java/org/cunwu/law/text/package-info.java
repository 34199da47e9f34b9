/** 文字 — one message source over the bundles of all institutions, and what amounts, dates and choices look like in them. */
@NullMarked
package org.cunwu.law.text;

import org.jspecify.annotations.NullMarked;
