/** JSON 接口 — what programs may ask and do, through the same door and under the same law as the pages. */
@NullMarked
package org.cunwu.desk.web.api;

import org.jspecify.annotations.NullMarked;
