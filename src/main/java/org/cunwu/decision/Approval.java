package org.cunwu.decision;

/** 另需办理 — what some resolutions still need before they may be carried out. */
public enum Approval {
    /** 资信情况和经营能力审查 of whoever contracts. */
    CREDIT_CHECK,
    /** 乡（镇）人民政府批准. */
    TOWN_APPROVAL,
    /** 县级人民政府农业农村、林业和草原等主管部门批准. */
    COUNTY_DEPARTMENT,
    /** 乡镇人民政府审核, before it goes to the county. */
    TOWN_REVIEW,
    /** 县级人民政府批准. */
    COUNTY_GOVERNMENT,
    /** 通知债权人. */
    CREDITORS_TOLD,
    /** 签订委托代理协议. */
    AGREEMENT_SIGNED
}
