"""What accounts say when something is wrong, in place of allauth's and Django's texts."""

from django.conf import settings

WRONG_LOGIN = "账号或密码不正确"  # the same whether the account exists or not
TRY_LATER = f"失败次数过多，已暂时锁定，请在{settings.LOCKED_MINUTES}分钟后再试"

ACCOUNT_ERRORS = {
    "account_inactive": "该账户已停用",
    "cannot_remove_primary_email": "不能删除主要电子邮箱",
    "duplicate_email": "您已登记该电子邮箱",
    "email_password_mismatch": WRONG_LOGIN,
    "phone_password_mismatch": WRONG_LOGIN,
    "username_password_mismatch": WRONG_LOGIN,
    "invalid_login": WRONG_LOGIN,
    "email_taken": "该电子邮箱已有账户",
    "phone_taken": "该手机号码已有账户",
    "username_taken": "该用户名已被使用",
    "username_blacklisted": "该用户名不能使用",
    "enter_current_password": "当前密码不正确",
    "incorrect_password": "密码不正确",
    "incorrect_code": "验证码不正确，请核对后重新输入",
    "invalid_or_expired_key": "链接无效或已过期",
    "invalid_password_reset": "找回密码的请求无效或已过期，请重新办理",
    "max_email_addresses": "电子邮箱不能超过 %d 个",
    "too_many_login_attempts": TRY_LATER,
    "unknown_email": "该电子邮箱没有账户",
    "unknown_phone": "该手机号码没有账户",
    "unverified_primary_email": "电子邮箱尚未核验",
    "select_only_one": "请只填写一项",
    "same_as_current": "新号码与现在的相同",
    "rate_limited": "操作过于频繁，请稍后再试",
}

PASSWORD_ERRORS = {
    "password_too_short": "密码至少需要10个字符",
    "password_too_common": "这个密码太常见，容易被猜到",
    "password_entirely_numeric": "密码不能全是数字",
}
