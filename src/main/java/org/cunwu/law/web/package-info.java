/** 规定目录、试算、参数和放假安排 — pages and the JSON API. */
@NullMarked
package org.cunwu.law.web;

import org.jspecify.annotations.NullMarked;
