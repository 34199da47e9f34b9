package org.cunwu.upkeep.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** 磁盘 — room where database, files and checkpoints lie. */
@Component
@Order(5)
class DiskInspection implements Inspection {

    private static final long MEGABYTE = DataSize.ofMegabytes(1).toBytes();

    private final Path data;
    private final long little;

    DiskInspection(@Value("${cunwu.data}") Path data, @Value("${cunwu.check.little-room:2GB}") DataSize little) {
        this.data = data;
        this.little = little.toBytes();
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public List<Result> look() throws Exception {
        var room = Files.getFileStore(data).getUsableSpace();
        var shown = Long.toString(room / MEGABYTE);
        if (room >= little) return List.of(Result.good("upkeep.check.disk", shown));
        return List.of(
                room >= little / 10
                        ? Result.weak("upkeep.check.disk-little", shown)
                        : Result.bad("upkeep.check.disk-full", shown));
    }
}
