package org.cunwu.engine;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * 流程变量 — a process variable with a type. Only text, numbers and flags are stored: the process carries references and
 * decisions, the registers carry the data.
 */
public record Var<T>(String name, Function<Object, T> decode, Function<T, Object> encode) {

    public static Var<Boolean> flag(String name) {
        return new Var<>(name, Boolean.class::cast, it -> it);
    }

    public static Var<String> text(String name) {
        return new Var<>(name, String.class::cast, it -> it);
    }

    public static Var<Long> number(String name) {
        return new Var<>(name, it -> ((Number) it).longValue(), it -> it);
    }

    public static <T> Var<T> id(String name, Function<UUID, T> wrap, Function<T, UUID> unwrap) {
        return new Var<>(
                name,
                stored -> wrap.apply(UUID.fromString((String) stored)),
                id -> unwrap.apply(id).toString());
    }

    public T from(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("Process variable '" + name + "' is not set"));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(decode);
    }

    /** What stands there already is not written again. */
    public void on(VariableScope scope, T value) {
        var stored = encode.apply(value);
        if (!stored.equals(scope.getVariable(name))) scope.setVariable(name, stored);
    }

    public Map<String, Object> with(T value) {
        return Map.of(name, encode.apply(value));
    }
}
