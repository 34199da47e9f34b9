/** 登录 — who is there: sign-in, session, rate limits, headers; one sign-in for pages, Tasklist and the JSON API. */
@NullMarked
package org.cunwu.desk.web.login;

import org.jspecify.annotations.NullMarked;
