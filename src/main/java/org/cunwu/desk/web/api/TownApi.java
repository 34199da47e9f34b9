package org.cunwu.desk.web.api;

import org.cunwu.desk.web.TownBoard;
import org.cunwu.desk.web.TownController;
import org.cunwu.kernel.PersonId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The overview for leaders, for programs. */
@RestController
@RequestMapping("/api/v1/town")
class TownApi {

    private final TownBoard board;

    TownApi(TownBoard board) {
        this.board = board;
    }

    @GetMapping
    TownBoard.Board show(
            @RequestParam(defaultValue = "") String village,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "") String after,
            PersonId person) {
        return board.of(person, TownController.asked(village, process, post, page, after));
    }
}
