/** 村务公开栏 — the page that villagers read without signing in. */
@NullMarked
package org.cunwu.disclosure.web;

import org.jspecify.annotations.NullMarked;
