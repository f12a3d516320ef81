"""How persons and their devices are shown on pages."""

from django import template

from portal.people import masks

register = template.Library()

BROWSERS = {
    "MicroMessenger": "微信",
    "Edg": "微软浏览器",
    "Firefox": "火狐浏览器",
    "Chrome": "谷歌浏览器",
    "Safari": "苹果浏览器",
}
DEVICES = {
    "iPhone": "苹果手机",
    "iPad": "苹果平板",
    "Android": "安卓设备",
    "Windows": "视窗电脑",
    "Mac OS": "苹果电脑",
    "Linux": "电脑",
}


@register.filter
def masked_name(name: str) -> str:
    """张**."""
    return masks.mask_name(name)


@register.filter
def masked_contact(contact: str) -> str:
    """138****5678, or z***@example.com."""
    return masks.mask_contact(contact)


@register.filter
def device(user_agent: str) -> str:
    """What a browser says of itself, in words: the most telling mark comes first in the tables."""
    browser = next((name for mark, name in BROWSERS.items() if mark in user_agent), "其他程序")
    machine = next((name for mark, name in DEVICES.items() if mark in user_agent), "未知设备")
    return f"{machine}·{browser}"
