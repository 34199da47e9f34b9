package org.cunwu.ledger.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The heads of all chains; whoever holds a head's lock may append to its chain. */
@Component
class Heads {

    private static final String DUPLICATE = "23505";

    private static final RowMapper<Head> HEAD =
            (row, number) -> new Head(row.getString("chain"), row.getLong("height"), row.getString("hash"));

    private final JdbcTemplate jdbc;

    Heads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the chain's head and keeps it until the transaction ends. */
    Head lock(String chain) {
        return locked(chain).orElseGet(() -> {
            create(chain);
            return locked(chain).orElseThrow();
        });
    }

    void moveTo(Head head) {
        jdbc.update(
                "update ledger_head set height = ?, hash = ? where chain = ?",
                head.height(),
                head.hash(),
                head.chain());
    }

    /** Every chain that has records, in the order of codes. */
    List<Head> all() {
        return jdbc.query("select chain, height, hash from ledger_head where height > 0", HEAD).stream()
                .sorted(Comparator.comparing(Head::chain))
                .toList();
    }

    private Optional<Head> locked(String chain) {
        return jdbc
                .query("select chain, height, hash from ledger_head where chain = ? for update", HEAD, chain)
                .stream()
                .findFirst();
    }

    /** Somebody else may create it at the same moment: then theirs holds, and our transaction goes on. */
    private void create(String chain) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> insert(connection, Head.empty(chain)));
    }

    private static boolean insert(Connection connection, Head head) throws SQLException {
        var before = connection.setSavepoint();
        try (var insert =
                connection.prepareStatement("insert into ledger_head (chain, height, hash) values (?, ?, ?)")) {
            insert.setString(1, head.chain());
            insert.setLong(2, head.height());
            insert.setString(3, head.hash());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (!DUPLICATE.equals(e.getSQLState())) throw e;
            connection.rollback(before);
            return false;
        }
    }
}
