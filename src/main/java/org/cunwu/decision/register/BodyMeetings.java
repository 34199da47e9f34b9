package org.cunwu.decision.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.decision.Gathering;
import org.cunwu.decision.register.BodyMeeting.Review;
import org.cunwu.kernel.VillageCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 其他会议台账 — recorded by one person, standing once a second one has confirmed it. */
@Repository
public class BodyMeetings {

    private static final String CONFIRMED =
            " from decision_body_meeting m join decision_body_meeting_confirmed c on c.meeting = m.id";

    private final JdbcClient jdbc;

    BodyMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(BodyMeeting meeting, List<Review> reviews) {
        jdbc.sql("insert into decision_body_meeting (id, village, kind, title, held_on, members, attended, agreed,"
                        + " disagreed, abstained, quorate, passed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        meeting.id(),
                        meeting.village().value(),
                        meeting.kind().name(),
                        meeting.title(),
                        meeting.heldOn(),
                        meeting.members(),
                        meeting.attended(),
                        meeting.agreed(),
                        meeting.disagreed(),
                        meeting.abstained(),
                        meeting.quorate(),
                        meeting.passed())
                .update();
        for (var it : reviews)
            jdbc.sql("insert into decision_fitness (meeting, person, name, unfit) values (?, ?, ?, ?)")
                    .params(meeting.id(), it.person(), it.name(), it.unfit())
                    .update();
    }

    public void confirm(UUID meeting, LocalDate on) {
        jdbc.sql("insert into decision_body_meeting_confirmed (meeting, confirmed_on) values (?, ?)")
                .params(meeting, on)
                .update();
    }

    public BodyMeeting get(UUID meeting) {
        return jdbc.sql("select * from decision_body_meeting where id = ?")
                .param(meeting)
                .query(BodyMeetings::meeting)
                .single();
    }

    public List<Review> reviews(UUID meeting) {
        return jdbc.sql("select * from decision_fitness where meeting = ? order by person")
                .param(meeting)
                .query(BodyMeetings::review)
                .list();
    }

    /** The last confirmed meeting of that kind before a day. */
    public Optional<LocalDate> lastBefore(VillageCode village, Gathering kind, LocalDate day) {
        return jdbc.sql("select max(m.held_on)" + CONFIRMED + " where m.village = ? and m.kind = ? and m.held_on < ?")
                .params(village.value(), kind.name(), day)
                .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Confirmed meetings of that kind between both days, inclusive. */
    public int held(VillageCode village, Gathering kind, LocalDate first, LocalDate last) {
        return jdbc.sql("select count(*)" + CONFIRMED
                        + " where m.village = ? and m.kind = ? and m.held_on between ? and ?")
                .params(village.value(), kind.name(), first, last)
                .query(Integer.class)
                .single();
    }

    /** Of the last two confirmed reviews of a village the later one first. */
    public List<List<Review>> lastReviews(VillageCode village) {
        return jdbc
                .sql("select m.id" + CONFIRMED
                        + " where m.village = ? and m.kind = 'REVIEW' order by m.held_on desc, m.id limit 2")
                .param(village.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(this::reviews)
                .toList();
    }

    private static BodyMeeting meeting(ResultSet row, int index) throws SQLException {
        return new BodyMeeting(
                row.getObject("id", UUID.class),
                new VillageCode(row.getString("village")),
                Gathering.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getInt("members"),
                row.getInt("attended"),
                row.getInt("agreed"),
                row.getInt("disagreed"),
                row.getInt("abstained"),
                row.getBoolean("quorate"),
                row.getBoolean("passed"));
    }

    private static Review review(ResultSet row, int index) throws SQLException {
        return new Review(row.getString("person"), row.getString("name"), row.getBoolean("unfit"));
    }
}
