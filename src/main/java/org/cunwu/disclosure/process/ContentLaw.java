package org.cunwu.disclosure.process;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.disclosure.register.Notice;
import org.cunwu.disclosure.rules.ContentRules;
import org.cunwu.disclosure.rules.ContentRules.Contents;
import org.cunwu.disclosure.rules.ContentRules.Named;
import org.cunwu.disclosure.rules.ContentRules.Typed;
import org.cunwu.engine.Publication.Content;
import org.cunwu.engine.Publication.Line;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.org.Directory;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 公开以前的检查 — what the law asks of the content before it is posted, and of what is typed beside it. */
@Component
class ContentLaw {

    /** Shorter than this is no assessment. */
    private static final int SHORTEST = 10;

    private final Law law;
    private final Directory directory;

    ContentLaw(Law law, Directory directory) {
        this.law = law;
        this.directory = directory;
    }

    Finding complete(Notice notice, @Nullable Content content, LocalDate day) {
        var lines = content == null ? List.<Line>of() : content.lines();
        var blank =
                lines.stream().filter(it -> it.text().isBlank()).map(Line::name).toList();
        return law.examine(
                ContentRules.COMPLETE, day, notice.village(), new Contents(lines.size(), String.join("、", blank)));
    }

    Finding masked(VillageCode village, LocalDate day, String typed) {
        return law.examine(ContentRules.MASKED, day, village, new Typed(typed));
    }

    Finding assessed(Notice notice, int persons, @Nullable String assessment, LocalDate day) {
        var done = assessment != null && assessment.strip().length() >= SHORTEST;
        return law.examine(ContentRules.ASSESSED, day, notice.village(), new Named(persons, done));
    }

    /** Villagers whose names stand in what will hang. */
    List<String> named(VillageCode village, @Nullable Content content, LocalDate day) {
        if (content == null) return List.of();
        var text = content.title() + "\n"
                + String.join("\n", content.lines().stream().map(Line::text).toList());
        return directory.roll(village, RollKind.VILLAGERS, day).entries().stream()
                .map(RollEntry::name)
                .distinct()
                .filter(text::contains)
                .toList();
    }
}
