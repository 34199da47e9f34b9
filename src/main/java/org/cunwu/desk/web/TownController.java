package org.cunwu.desk.web;

import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.PostKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 镇看板 — for those who lead and those who check; it shows and moves nothing. */
@Controller
public class TownController {

    private final TownBoard board;

    TownController(TownBoard board) {
        this.board = board;
    }

    @GetMapping("/town")
    String show(
            @RequestParam(defaultValue = "") String village,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "") String after,
            PersonId person,
            Model model) {
        model.addAttribute("board", board.of(person, asked(village, process, post, page, after)));
        model.addAttribute("village", village);
        model.addAttribute("process", process);
        model.addAttribute("post", post);
        return "desk/town";
    }

    /** @throws NothingHere for what is no village, procedure, post or page */
    public static TownBoard.Asked asked(String village, String process, String post, String page, String after) {
        if (!village.isEmpty() && !VillageCode.isValid(village)) throw new NothingHere();
        if (!process.matches("[a-z_]{0,60}")) throw new NothingHere();
        if (!page.matches("\\d{1,4}")) throw new NothingHere();
        if (!after.matches("[A-Za-z0-9-]{0,64}")) throw new NothingHere();
        return new TownBoard.Asked(
                village.isEmpty() ? null : new VillageCode(village),
                process.isEmpty() ? null : process,
                post.isEmpty() ? null : PostKind.of(post).orElseThrow(NothingHere::new),
                Integer.parseInt(page),
                after.isEmpty() ? null : after);
    }
}
