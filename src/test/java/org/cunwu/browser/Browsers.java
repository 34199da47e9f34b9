package org.cunwu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** Chromium, the installed one or, where there is none, the one that Playwright fetches; never a skipped test. */
final class Browsers implements AutoCloseable {

    static final int PHONE_WIDTH = 390;

    /** A cold start on a busy machine with two cores takes its time. */
    private static final double PATIENCE_MILLIS = 120_000;

    private static final List<Path> INSTALLED = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright;
    private final Browser chromium;
    private final String root;

    Browsers(String root) {
        this.root = root;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var installed = INSTALLED.stream().filter(Files::isExecutable).findFirst();
        var environment = new HashMap<>(System.getenv());
        if (installed.isPresent()) environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new BrowserType.LaunchOptions()
                .setHeadless(true)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        installed.ifPresent(options::setExecutablePath);
        chromium = playwright.chromium().launch(options);
    }

    /** At a desk: a laptop's screen. */
    Page desk(String person) {
        return signedIn(new Browser.NewContextOptions().setViewportSize(1366, 850), person);
    }

    /** On a phone of 390 by 844. */
    Page phone(String person) {
        return signedIn(phoneOptions(), person);
    }

    /** On a phone, not signed in. */
    Page strangersPhone() {
        return context(phoneOptions()).newPage();
    }

    String root() {
        return root;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Browser.NewContextOptions phoneOptions() {
        return new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDTH, 844)
                .setDeviceScaleFactor(2)
                .setHasTouch(true);
    }

    private Page signedIn(Browser.NewContextOptions options, String person) {
        var page = context(options).newPage();
        page.navigate(root + "/login");
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", "cunwu-demo-2026");
        page.click("form[action$='/login'] button[type=submit], form[action$='/login'] button.primary");
        page.waitForURL(it -> !it.contains("/login"));
        return page;
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        // the accessibility checker is put into the page, which our own policy would refuse
        var context = chromium.newContext(options.setLocale("zh-CN").setBypassCSP(true));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }
}
