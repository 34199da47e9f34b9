package org.cunwu.engine.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.Copies.Copy;
import org.cunwu.engine.InboxItem;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 抄送登记 — to whom a case was copied, and who has read it. */
@Repository
public class CopyRegister {

    private static final String COPIES = "select k.*, c.number, c.title from engine_copy k join engine_case c"
            + " on c.id = k.case_id where k.person = :person and k.village in (:villages)";

    private final JdbcClient jdbc;

    CopyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            InboxItem step, PersonId person, PersonId sender, String senderGroup, @Nullable String words, Instant at) {
        jdbc.sql("insert into engine_copy (id, case_id, village, step_name, person, sender, sender_group, words,"
                        + " copied_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        step.caseId(),
                        step.village().value(),
                        step.stepName(),
                        person.value(),
                        sender.value(),
                        senderGroup,
                        words,
                        CaseRegister.utc(at))
                .update();
    }

    /** Whether the person has a copy of the case and has not read it. */
    public boolean isUnread(PersonId person, UUID caseId) {
        return jdbc.sql("select count(*) from engine_copy where person = ? and case_id = ? and read_at is null")
                        .params(person.value(), caseId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    public List<Copy> of(PersonId person, Set<VillageCode> reach, int size) {
        if (reach.isEmpty()) return List.of();
        return jdbc.sql(COPIES + " order by k.copied_at desc, k.id limit :size")
                .param("person", person.value())
                .param("villages", codes(reach))
                .param("size", size)
                .query(CopyRegister::row)
                .list();
    }

    public int unread(PersonId person, Set<VillageCode> reach, int cap) {
        if (reach.isEmpty()) return 0;
        return jdbc.sql("select count(*) from (select 1 from engine_copy where person = :person"
                        + " and village in (:villages) and read_at is null limit :cap) capped")
                .param("person", person.value())
                .param("villages", codes(reach))
                .param("cap", cap)
                .query(Integer.class)
                .single();
    }

    public Optional<Copy> find(UUID copy, PersonId person, Set<VillageCode> reach) {
        if (reach.isEmpty()) return Optional.empty();
        return jdbc.sql(COPIES + " and k.id = :copy")
                .param("person", person.value())
                .param("villages", codes(reach))
                .param("copy", copy)
                .query(CopyRegister::row)
                .optional();
    }

    /** @return false when it was read before; of two at the same moment one is first */
    public boolean read(UUID copy, Instant at) {
        return jdbc.sql("update engine_copy set read_at = ? where id = ? and read_at is null")
                        .params(CaseRegister.utc(at), copy)
                        .update()
                == 1;
    }

    private static List<String> codes(Set<VillageCode> reach) {
        return reach.stream().map(VillageCode::value).toList();
    }

    private static Copy row(ResultSet row, int index) throws SQLException {
        return new Copy(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                new VillageCode(row.getString("village")),
                row.getString("step_name"),
                new PersonId(row.getString("sender")),
                row.getString("sender_group"),
                row.getString("words"),
                CaseRegister.instant(row, "copied_at"),
                CaseRegister.nullableInstant(row, "read_at"));
    }
}
