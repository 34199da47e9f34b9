package org.cunwu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** 查看一页 — everybody can use it, it fits the screen, and what it asks is asked in Chinese. */
final class Inspection {

    /** What is read or pressed and holds a word, but no Chinese one; codes, names of files and people's ids are data. */
    private static final String NOT_CHINESE = """
            [...document.querySelectorAll('title, h1, h2, h3, label, legend, button, dt, th, summary, nav a, .error')]
              .filter(it => it.tagName === 'TITLE' || it.getClientRects().length > 0)
              .map(it => it.textContent.trim())
              .filter(it => /[A-Za-z]{2}/.test(it) && !/\\p{Script=Han}/u.test(it))
            """;

    private Inspection() {}

    static void of(Page page) {
        fitsTheScreen(page);
        assertThat((Iterable<?>) page.evaluate(NOT_CHINESE))
                .as("not Chinese on %s", page.url())
                .isEmpty();
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(() -> page.url() + ": "
                        + violations.stream()
                                .map(it ->
                                        it.getId() + " " + it.getNodes().get(0).getHtml())
                                .toList())
                .isEmpty();
    }

    /** No sideways scrolling. */
    static void fitsTheScreen(Page page) {
        // without its style sheet a page is as wide as its longest choice
        page.waitForLoadState();
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(width).as("width of %s", page.url()).isLessThanOrEqualTo(page.viewportSize().width);
    }
}
