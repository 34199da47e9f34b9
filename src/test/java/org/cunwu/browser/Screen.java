package org.cunwu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;

/** 查看引擎的一页 — nothing that can be seen is English, and nothing can be pressed that the engine's door would refuse. */
final class Screen {

    /** A page that is still loading may say anything; after this it may not. */
    private static final double PATIENCE_MILLIS = 10_000;

    /**
     * Two English words in a row, a capitalised word alone, or a label's own key; codes, ids and names of files are data.
     * The product's name stays.
     */
    private static final String ENGLISH = """
            (() => {
              const english = /[A-Za-z]{2,}\\s+[A-Za-z]{2,}|^[A-Z][a-z]+$|[A-Z]{2,}_[A-Z_]{2,}/;
              const allowed = ['Camunda Platform'];
              const visible = it => it && it.getClientRects().length > 0 && getComputedStyle(it).visibility === 'visible';
              const found = [document.title];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const parent = texts.currentNode.parentElement;
                if (visible(parent) && !parent.closest('script, style')) found.push(texts.currentNode.data.trim());
              }
              for (const name of ['title', 'placeholder', 'uib-tooltip', 'aria-label']) {
                for (const it of document.querySelectorAll(`[${name}]`)) if (visible(it)) found.push(it.getAttribute(name));
              }
              return found.filter(it => english.test(it) && !allowed.includes(it));
            })()
            """;

    /** Signs and words of what is refused: changing, deleting, stopping, adding, postponing, assigning. */
    private static final String REFUSED = """
            (() => {
              const signs = ['pencil', 'trash', 'pause', 'play', 'time', 'plus', 'plus-sign', 'lock', 'eject']
                .map(it => `a .glyphicon-${it}, button .glyphicon-${it}, .edit-toggle .glyphicon-${it}`).join(', ');
              const words = /删除|新建|修改|暂停|恢复(?!原大小)|迁移|加入|移除|上传|添加(?!条件)|密码/;
              const visible = it => it.getClientRects().length > 0;
              return [
                ...[...document.querySelectorAll(signs)].filter(it => !it.closest('.navigation')),
                ...[...document.querySelectorAll('a, button')].filter(it => words.test(it.textContent)),
                ...document.querySelectorAll('input[type=password], input[name=dueDateMode]')
              ].filter(visible).map(it => it.outerHTML.slice(0, 200));
            })()
            """;

    /** Whether what was asked for has come. */
    private static final String LOADED = "![...document.querySelectorAll('.glyphicon-loading, .animate-spin')]"
            + ".some(it => it.getClientRects().length > 0)";

    private Screen() {}

    static void of(Page page) {
        settle(page, LOADED);
        assertThat(nothing(page, ENGLISH)).as("English on %s", page.url()).isEmpty();
        assertThat(nothing(page, REFUSED)).as("refused on %s", page.url()).isEmpty();
        assertThat(page.locator("[notifications-panel] .alert-danger").allInnerTexts())
                .as("errors on %s", page.url())
                .isEmpty();
        assertThat(page.locator("a[href^='http']:visible").all().stream().map(it -> it.getAttribute("href")))
                .as("ways out on %s", page.url())
                .isEmpty();
    }

    private static List<?> nothing(Page page, String question) {
        settle(page, question + ".length === 0");
        return (List<?>) page.evaluate(question);
    }

    private static void settle(Page page, String condition) {
        try {
            page.waitForFunction(condition, null, new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
        } catch (TimeoutError e) {
            // what is wrong is said by the assertion that follows
        }
    }
}
