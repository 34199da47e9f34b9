package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** 提交编号 — each page carries one, so that sending it twice has one effect. */
final class Keys {

    private Keys() {}

    static String of(HttpServletRequest request) {
        var sent = request.getParameter("_key");
        return sent != null && sent.matches("[\\x21-\\x7e]{1,100}")
                ? sent
                : UUID.randomUUID().toString();
    }
}
