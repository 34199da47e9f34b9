package org.cunwu.org.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cunwu.kernel.Command;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 子命令 import — {@code import --templates DIR} writes the templates, {@code import DIR --as PERSON} proposes, and on an
 * empty database {@code import DIR --as PERSON --name NAME --token TOKEN} is the very first import.
 */
@Component
class ImportTown implements Command {

    private static final List<String> ENDINGS = List.of(".csv", ".xlsx");

    private final Imports imports;
    private final ProblemTexts problems;
    private final MessageSource messages;

    ImportTown(Imports imports, ProblemTexts problems, MessageSource messages) {
        this.imports = imports;
        this.problems = problems;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var options = options(arguments);
        if (options == null) return wrongCall(out);
        try {
            var templates = options.get("--templates");
            if (templates != null) return templates(Path.of(templates), out);
            var folder = options.get("");
            var person = options.get("--as");
            if (folder == null || person == null || !PersonId.isValid(person)) return wrongCall(out);
            return take(files(Path.of(folder)), new PersonId(person), options, out);
        } catch (IOException e) {
            out.println("读写文件失败：" + e.getMessage() + " / cannot read or write");
            return 1;
        } catch (ImportRejected e) {
            problems.lines(e, Locale.CHINA).forEach(out::println);
            out.println("共 " + e.problems().size() + " 处问题，什么也没有导入 / nothing was imported");
            return 1;
        } catch (ImportRefused e) {
            out.println(messages.getMessage(e.key(), null, Locale.CHINA) + " / refused");
            return 1;
        }
    }

    private int take(List<Upload> files, PersonId person, Map<String, String> options, PrintStream out) {
        var token = options.get("--token");
        if (token == null) {
            var id = imports.propose(person, files);
            out.println("已提出导入 " + id + "，请另一人在 /admin/import 确认 / proposed, another person confirms it");
            return 0;
        }
        var administrator = new FirstAdministrator(person, options.getOrDefault("--name", person.value()));
        var list = imports.first(administrator, token, files);
        out.println("首次导入完成 / the first import is done");
        list.ifPresent(it -> out.println("一次性登录码写在 " + it + " / one-time codes"));
        return 0;
    }

    private static int templates(Path folder, PrintStream out) throws IOException {
        Templates.write(folder);
        out.println("模板写在 " + folder.toAbsolutePath() + " / templates written");
        return 0;
    }

    private static List<Upload> files(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            var paths = found.filter(it -> ENDINGS.stream().anyMatch(it.toString()::endsWith))
                    .sorted()
                    .toList();
            var files = new ArrayList<Upload>();
            for (var path : paths) files.add(new Upload(String.valueOf(path.getFileName()), Files.readAllBytes(path)));
            return files;
        }
    }

    /** The folder under the empty name; null for a call that makes no sense. */
    private static @Nullable Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (var at = 0; at < arguments.size(); at++) {
            var argument = arguments.get(at);
            if (!argument.startsWith("--")) {
                options.put("", argument);
            } else if (List.of("--templates", "--as", "--name", "--token").contains(argument)
                    && at + 1 < arguments.size()) {
                options.put(argument, arguments.get(++at));
            } else {
                return null;
            }
        }
        return options;
    }

    private static int wrongCall(PrintStream out) {
        out.println("""
                用法 / usage:
                  import --templates 目录
                  import 目录 --as 人员编号
                  import 目录 --as 人员编号 --name 姓名 --token 一次性令牌""");
        return 2;
    }
}
