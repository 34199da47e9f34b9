/** 审计页面. */
@NullMarked
package org.cunwu.audit.web;

import org.jspecify.annotations.NullMarked;
