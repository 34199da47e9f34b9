package org.cunwu.desk.web;

import org.cunwu.law.Texts;
import org.springframework.stereotype.Component;

/** 稳评的说法 — what the pages of risk assessments say of grades, decisions and days. */
@Component
public class RiskWords {

    private final Texts texts;

    RiskWords(Texts texts) {
        this.texts = texts;
    }

    public String said(Object value) {
        return texts.text("risk.said", value);
    }
}
