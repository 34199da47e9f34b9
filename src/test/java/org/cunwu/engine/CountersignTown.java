package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunwu.kernel.PersonId;

/** A matter that the secretary, the director and the mayor by name must countersign. */
abstract class CountersignTown extends ModelTown {

    static final String DIRECTOR = "v031-village-director";
    static final String MAYOR = "town-mayor";

    CountersignTown(String model) {
        super(model);
    }

    @Override
    Map<String, Object> variables() {
        return Slot.SIGNERS.with(
                List.of(new Slot(SECRETARY, null), new Slot(DIRECTOR, null), new Slot(MAYOR, new PersonId(MAYOR))));
    }

    /** The posts whose slots are open now. */
    List<String> waiting() {
        return inbox.ofCase(matter.file().id()).stream()
                .filter(it -> it.step().equals("user_sign"))
                .map(InboxItem::group)
                .sorted()
                .toList();
    }

    String slot(String group) {
        return inbox.ofCase(matter.file().id()).stream()
                .filter(it -> it.step().equals("user_sign") && it.group().equals(group))
                .collect(Collectors.collectingAndThen(Collectors.toList(), it -> {
                    assertThat(it).as(group).hasSize(1);
                    return it.get(0);
                }))
                .task();
    }

    void signs(String person, String group) {
        var answer = api(person, "POST", "/tasks/" + slot(group), "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** No task of the engine without its row in the inbox, and none the other way round. */
    void nothingLostOrDoubled() {
        var ofEngine = jdbc.sql("select id_ from act_ru_task where proc_inst_id_ = ? order by id_")
                .param(instance)
                .query(String.class)
                .list();
        var ofInbox = inbox.ofCase(matter.file().id()).stream()
                .filter(it -> !it.process().equals("four_discussions"))
                .map(InboxItem::task)
                .sorted()
                .toList();
        assertThat(ofInbox).isEqualTo(ofEngine);
    }

    void isDone() {
        assertThat(cases.byId(matter.file().id()).orElseThrow().outcome()).isEqualTo("end_done");
        nothingLostOrDoubled();
        assertThat(verification.verify().good()).isTrue();
    }
}
