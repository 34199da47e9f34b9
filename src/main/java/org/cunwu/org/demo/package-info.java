/** 演示镇 — a fictional town, filled through the same importer that a real town uses. */
@NullMarked
package org.cunwu.org.demo;

import org.jspecify.annotations.NullMarked;
