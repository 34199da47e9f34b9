package org.cunwu;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("模块边界")
class ModularityTests {

    @Test
    @DisplayName("没有循环，不伸手进别人的内部，只依赖写明的模块")
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(Cunwu.class).verify();
    }
}
