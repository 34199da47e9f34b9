/** 日志 — written so that whoever reads it learns what happened, and nothing about persons. */
@NullMarked
package org.cunwu.upkeep.log;

import org.jspecify.annotations.NullMarked;
