"""Why a register says no. The database guards; here its constraints are said in words."""

from django.db import IntegrityError

from afforestation.registers.declarations import Register, Step
from portal.rules.refusal import Refusal


def forbidden(register: Register, text: str = "") -> Refusal:
    return Refusal(
        "afforestation.forbidden",
        text or f"您的岗位不能登记这个地区的{register.noun}。",
        register.clause,
        "请由当地林业主管部门的登记岗位办理，或切换到相应岗位。",
    )


def not_yours(register: Register) -> Refusal:
    return Refusal(
        "afforestation.forbidden",
        f"这条{register.noun}由登记它的单位管理，您的岗位不能办理。",
        register.clause,
        "请由登记单位的有权岗位办理。",
    )


def not_your_step(register: Register, step: Step) -> Refusal:
    return Refusal(
        "afforestation.forbidden",
        f"“{step.label}”不由您的岗位办理。",
        register.clause,
        "请由有权办理的单位和岗位操作。",
    )


def edited_elsewhere(register: Register) -> Refusal:
    return Refusal(
        "afforestation.edited_elsewhere",
        f"他人已修改这条{register.noun}，您看到的内容不是最新的。",
        register.clause,
        "您填写的内容还在下方。请另开页面查看最新内容，核对后重新提交。",
    )


def edited_since(register: Register) -> Refusal:
    """Somebody was faster than the sheet."""
    return Refusal(
        "afforestation.edited_elsewhere",
        f"核对之后他人已登记或修改这条{register.noun}。",
        register.clause,
        "请重新上传表格，核对更新内容后再确认。",
    )


def no_reason(register: Register) -> Refusal:
    return Refusal("afforestation.no_reason", "须写明理由。", register.clause, "请填写理由后再提交。")


def out_of_turn(register: Register, step: Step) -> Refusal:
    return Refusal(
        "afforestation.out_of_turn",
        f"这条{register.noun}目前不能“{step.label}”。",
        register.clause,
        "请刷新页面，查看最新状态。",
    )


def fixed(register: Register, why: str) -> Refusal:
    return Refusal("afforestation.fixed", why, register.clause, "如确需更正，请先由验收或登记单位退回。")


def gone(register: Register) -> Refusal:
    return Refusal(
        "afforestation.gone", f"这条{register.noun}已移出，不能再办理。", register.clause, "如有需要，请重新登记。"
    )


def guarded(register: Register, error: IntegrityError) -> Refusal:
    """The refusal behind a constraint of the database. Raises the error again where nobody has words for it."""
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None) or ""
    if name not in register.words:
        raise error
    text, todo = register.words[name]
    return Refusal(f"afforestation.{name}", text, register.clause, todo)
