"""常用意见: sentences that officials write again and again, by verb. What is sent is always what stands in the box."""

from portal.cases.states import Verb

AGREED = "材料齐全，情况属实，同意。"
PHRASES: dict[Verb, tuple[str, ...]] = {
    Verb.GIVE_OPINION: (
        AGREED,
        "经审查，符合规定条件，同意。",
        "经审查，申报内容与证明材料不一致，不同意。",
        "经审查，不符合规定条件，不同意。",
    ),
    Verb.DECLINE: (
        "申请事项不属于本机构职权范围，请向有权机构申请。",
        "申请事项依法不需要办理。",
        "申请人不属于本事项的服务对象。",
    ),
    Verb.RETURN: ("审查意见不明确，请补充说明后重新出具。", "审查内容有遗漏，请重新核实。"),
    Verb.PAUSE: ("按规定需要组织专家评审。", "需要进行现场核查。"),
    Verb.EXTEND: ("情况复杂，在承诺时限内不能作出决定，经负责人批准延长。",),
    Verb.DECIDE: ("经审查，符合规定条件，决定予以支持。", "经审查，不符合规定条件，决定不予支持。"),
    Verb.TERMINATE: ("申请人已注销，本办件无需继续办理。", "申请人自愿放弃，本办件无需继续办理。"),
    Verb.REVOKE: ("申请人以隐瞒情况或者提供虚假材料的方式取得决定。", "异议经核实成立，原决定应予撤销。"),
    Verb.PERMIT_CORRECTION: ("经核实，首次告知确有遗漏，同意再次告知一次，并计入受理机构差错。",),
}


def phrases_for(verb: Verb) -> tuple[str, ...]:
    """The sentences that a verb offers."""
    return PHRASES.get(verb, ())
