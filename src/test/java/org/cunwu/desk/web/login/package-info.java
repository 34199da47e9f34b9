@NullMarked
package org.cunwu.desk.web.login;

import org.jspecify.annotations.NullMarked;
