package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.cunwu.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("代录可以暂存，填的时候就按规定核对")
class EntryDraftTests extends EnteringTown {

    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");

    @Test
    @DisplayName("暂存：填的、传的照片都留着，再打开接着填；只有自己看得见；办完以后没有了")
    void whatTheClerkTypedIsKept() {
        var matter = proposed();
        var task = task(matter);
        var visitor = signedIn(CLERK);
        var page = visitor.get("/task/" + task + "/for").body();
        assertThat(page).contains("/task/" + task + "/for/draft", "/task/" + task + "/for/findings");
        var typedSoFar = typed(visitor, Map.of("statementOf", DIRECTOR, "minutes", "会议记要写了一半", "heldOn", "二十号"));
        var kept = visitor.upload("/task/" + task + "/for/draft", typedSoFar, "signedSheet", PHOTOGRAPH);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(kept.body()).contains("会议记要写了一半", "已暂存");

        assertThat(visitor.get("/task/" + task + "/for").body())
                .contains("会议记要写了一半", "value=\"二十号\"", "class=\"kept\"");
        assertThat(signedIn(DIRECTOR).get("/task/" + task).body()).doesNotContain("会议记要写了一半");
        assertThat(acts(matter, "decision.consult")).isEmpty();

        var refused = signedIn(SECRETARY);
        refused(refused.post("/task/" + task + "/for/draft", typed(refused, Map.of())), 403);
        var entered = enter(CLERK, task, DIRECTOR, consultation(), photograph(CLERK));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from engine_draft where task = ?")
                        .param(task)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("没有填完不下结论；填完就按规定核对，写明依据；别人不能借它核对")
    void theLawIsToldWhileTyping() {
        var matter = proposed();
        var task = task(matter);
        var visitor = signedIn(CLERK);
        var path = "/task/" + task + "/for/findings";
        assertThat(visitor.post(path, typed(visitor, Map.of("statementOf", DIRECTOR)))
                        .body())
                .doesNotContain("class=\"finding");

        var records = photograph(CLERK);
        var values = new LinkedHashMap<String, String>();
        values.put("statementOf", DIRECTOR);
        values.put("heldOn", ago(78).toString());
        values.put("records[0]", records);
        var at = 0;
        for (var code : CODE.matcher(consultation().get("votes")).results().toList()) {
            values.put("votes[" + at + "].code", code.group(1));
            values.put("votes[" + at + "].vote", "AGREE");
            at++;
        }
        var found = visitor.post(path, typed(visitor, values));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("class=\"finding", "依据");
        var secretary = signedIn(SECRETARY);
        assertThat(secretary.post(path, typed(secretary, values)).statusCode()).isEqualTo(403);
        assertThat(acts(matter, "decision.consult")).isEmpty();
    }
}
