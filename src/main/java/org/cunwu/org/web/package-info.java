/** 导入与账号的页面. */
@NullMarked
package org.cunwu.org.web;

import org.jspecify.annotations.NullMarked;
