package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.DatabaseTest;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("签字单：一张照片只证明一次")
class SignedSheetTests extends OpenTown {

    private static final String VILLAGE = "v024";
    private static final String CLERK = "v024-village-clerk";
    private static final String SECRETARY = "v024-party-secretary";
    private static final String DIRECTOR = "v024-village-director";

    @Test
    @DisplayName("书记的签字单不能再当主任的用；重新上传同一张、换一件事项，也不行；拿会议照片来充数，也不行")
    void onePhotographProvesOneEntry() {
        var matter = confirmed();
        var picture = newPicture();
        var sheet = kept(picture);
        var proposal = proposal();
        var first = enter(task(matter), SECRETARY, proposal, sheet);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);

        var task = task(matter);
        refused(enter(task, DIRECTOR, consultation(), sheet));
        refused(enter(task, DIRECTOR, consultation(), kept(picture)));
        var other = confirmed();
        refused(enter(task(other), SECRETARY, proposal(), kept(picture)));
        var record = String.valueOf(proposal.get("records")).replaceAll("[\\[\\]\"]", "");
        refused(enter(task, DIRECTOR, consultation(), record));
        assertThat(task(matter)).isEqualTo(task);

        var second = enter(task, DIRECTOR, consultation(), kept(newPicture()));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(verification.verify().good()).isTrue();
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("一张签字单只能证明一次");
    }

    private Matter confirmed() {
        var matter = raised(VILLAGE);
        confirmed(matter);
        return matter;
    }

    private Map<String, String> proposal() {
        var fields = meeting(CLERK, VILLAGE, 80, RollKind.BRANCH_COMMITTEE);
        fields.put("planText", "\"硬化道路，编号" + UUID.randomUUID() + "\"");
        fields.put("budget", "\"186000.00\"");
        return fields;
    }

    private Map<String, String> consultation() {
        return meeting(CLERK, VILLAGE, 78, RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE);
    }

    private HttpResponse<String> enter(String task, String person, Map<String, String> values, String sheet) {
        var body = new LinkedHashMap<>(values);
        body.put("statementOf", "\"" + person + "\"");
        body.put("signedOn", "\"" + clock.today() + "\"");
        body.put("signedSheet", quoted(List.of(sheet)));
        return api(CLERK, "POST", "/tasks/" + task + "/entry-for", json(body));
    }

    private String kept(byte[] picture) {
        return files.store(new PersonId(CLERK), "签字单.png", new ByteArrayInputStream(picture))
                .toString();
    }
}
