/** 规定目录和试算 — every provision by its id, and facts read from what people or programs type. */
@NullMarked
package org.cunwu.law.catalogue;

import org.jspecify.annotations.NullMarked;
