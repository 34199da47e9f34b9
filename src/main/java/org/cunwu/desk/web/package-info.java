/** 工作台页面 — the frame of every page, the fields of every form, and the pages that every institution shares. */
@NullMarked
package org.cunwu.desk.web;

import org.jspecify.annotations.NullMarked;
