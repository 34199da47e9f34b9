@NullMarked
package org.cunwu.law.web;

import org.jspecify.annotations.NullMarked;
