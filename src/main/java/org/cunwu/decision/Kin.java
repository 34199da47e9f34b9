package org.cunwu.decision;

/**
 * 近亲属 — 配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女 (民法典 第一千零四十五条第二款). A town may add those by
 * marriage, and take nobody away.
 */
public enum Kin {
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    GRANDPARENT,
    MATERNAL_GRANDPARENT,
    GRANDCHILD,
    MATERNAL_GRANDCHILD,
    /** 儿媳、女婿、公婆、岳父母, where the town adds them. */
    BY_MARRIAGE;

    /** What the person is to the relative: of a child the parent. */
    public Kin inverse() {
        return switch (this) {
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case GRANDPARENT -> GRANDCHILD;
            case GRANDCHILD -> GRANDPARENT;
            case MATERNAL_GRANDPARENT -> MATERNAL_GRANDCHILD;
            case MATERNAL_GRANDCHILD -> MATERNAL_GRANDPARENT;
            case SPOUSE, SIBLING, BY_MARRIAGE -> this;
        };
    }

    /** Whether the law itself names it. */
    public boolean statutory() {
        return this != BY_MARRIAGE;
    }
}
