package org.cunwu.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.disclosure.process.Board;
import org.cunwu.disclosure.process.PublicObjections;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
import org.cunwu.org.Village;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 村民提异议、查答复 — without signing in, at a pace, in words; what was typed stays after a mistake. */
@Controller
@RequestMapping("/gk/{code}")
class ObjectionController {

    private static final String ONE = "/notice/{entry:\\d{1,18}}/objection";
    private static final List<String> OBJECT = List.of("name", "phone", "words");
    private static final List<String> LOOK = List.of("number", "phone");
    private static final List<String> TOWN = List.of("number", "phone", "words");

    private final PublicObjections objections;
    private final Board board;
    private final ObjectionPace pace;
    private final Directory directory;
    private final Texts texts;

    ObjectionController(
            PublicObjections objections, Board board, ObjectionPace pace, Directory directory, Texts texts) {
        this.objections = objections;
        this.board = board;
        this.pace = pace;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping(ONE)
    ModelAndView begin(@PathVariable String code, @PathVariable long entry) {
        return page(code, entry, Map.of(), Map.of(), UUID.randomUUID().toString());
    }

    @PostMapping(ONE)
    ModelAndView send(@PathVariable String code, @PathVariable long entry, HttpServletRequest request) {
        var values = typed(request, OBJECT);
        var key = key(request);
        if (!pace.maySend(request.getRemoteAddr())) return slow(page(code, entry, values, Map.of(), key));
        try {
            var number = objections.send(village(code).code(), entry, values, key);
            return new ModelAndView("redirect:/gk/" + code + "/objection?sent=" + number);
        } catch (FormRejected e) {
            return wrong(page(code, entry, values, words(e), key));
        }
    }

    private ModelAndView page(
            String code, long entry, Map<String, String> values, Map<String, String> errors, String key) {
        var village = village(code);
        var hung = board.hanging(village.code(), entry).orElseThrow(NothingHere::new);
        return new ModelAndView(
                "disclosure/object",
                Map.of("village", village, "hung", hung, "values", values, "errors", errors, "key", key));
    }

    @GetMapping("/objection")
    ModelAndView ask(@PathVariable String code, @RequestParam(defaultValue = "") String sent) {
        var number = sent.matches("[A-Z0-9-]{3,40}") ? sent : "";
        return look(code, Map.of("number", number), Map.of(), null).addObject("sent", number);
    }

    @PostMapping("/objection")
    ModelAndView look(@PathVariable String code, HttpServletRequest request) {
        var values = typed(request, LOOK);
        if (!pace.mayLook(request.getRemoteAddr())) return slow(look(code, values, Map.of(), null));
        try {
            var found = objections.look(village(code).code(), values);
            return found.map(it -> look(code, values, Map.of(), it))
                    .orElseGet(() -> none(look(code, values, none(), null)));
        } catch (FormRejected e) {
            return wrong(look(code, values, words(e), null));
        }
    }

    @PostMapping("/objection/town")
    ModelAndView toTown(@PathVariable String code, HttpServletRequest request) {
        var values = typed(request, TOWN);
        var village = village(code).code();
        if (!pace.mayLook(request.getRemoteAddr())) return slow(look(code, values, Map.of(), null));
        try {
            objections.toTown(village, values, key(request));
            return look(code, values, Map.of(), objections.look(village, values).orElseThrow(NothingHere::new));
        } catch (FormRejected e) {
            var found = objections.look(village, values).orElseThrow(NothingHere::new);
            return wrong(look(code, values, words(e), found));
        }
    }

    private ModelAndView look(
            String code,
            Map<String, String> values,
            Map<String, String> errors,
            PublicObjections.@Nullable Progress found) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("village", village(code));
        model.put("values", values);
        model.put("errors", errors);
        model.put("found", found);
        model.put("key", UUID.randomUUID().toString());
        return new ModelAndView("disclosure/objection", model);
    }

    private Map<String, String> none() {
        return Map.of("number", texts.text("disclosure.objection.unknown"));
    }

    private static ModelAndView none(ModelAndView page) {
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView slow(ModelAndView page) {
        page.addObject("errors", Map.of("phone", texts.text("disclosure.objection.slowly")));
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    private static Map<String, String> typed(HttpServletRequest request, List<String> names) {
        var values = new LinkedHashMap<String, String>();
        for (var name : names) {
            var value = request.getParameter(name);
            if (value != null) values.put(name, value);
        }
        return values;
    }

    private static String key(HttpServletRequest request) {
        var key = request.getParameter("_key");
        return key != null && key.matches("[A-Za-z0-9-]{8,64}")
                ? key
                : UUID.randomUUID().toString();
    }

    private Map<String, String> words(FormRejected wrong) {
        var words = new LinkedHashMap<String, String>();
        wrong.fields().forEach((path, it) -> {
            var arguments = new java.util.ArrayList<Object>();
            arguments.add(texts.find("disclosure.object." + path).orElse(path));
            arguments.addAll(it.arguments());
            words.put(path, texts.text(it.key(), arguments.toArray()));
        });
        return words;
    }

    private Village village(String code) {
        if (!VillageCode.isValid(code)) throw new NothingHere();
        return directory.village(new VillageCode(code)).orElseThrow(NothingHere::new);
    }
}
