@NullMarked
package org.cunwu.desk.web;

import org.jspecify.annotations.NullMarked;
