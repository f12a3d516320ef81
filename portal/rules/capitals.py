"""Amounts in Chinese capitals, as papers and vouchers require (支付结算办法, annex 1)."""

from decimal import Decimal

from portal.rules.exact import yuan

DIGITS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "拾", "佰", "仟")
GROUPS = ("", "万", "亿")
LIMIT = Decimal(10) ** 12


def capital_yuan(amount: Decimal) -> str:
    """The amount in capitals, e.g. 壹佰万元整. Raises ValueError below zero and from 10000 亿 on."""
    if not amount.is_finite() or amount < 0 or yuan(amount) >= LIMIT:
        raise ValueError(f"{amount} yuan can't be written in capitals")
    cents = int(yuan(amount) * 100)
    whole, jiao, fen = cents // 100, cents // 10 % 10, cents % 10
    text = f"{_whole(whole)}元" if whole or not cents else ""
    if not jiao and not fen:
        return f"{text}整"
    if jiao:
        text += f"{DIGITS[jiao]}角"
    elif whole:
        text += "零"
    return text + (f"{DIGITS[fen]}分" if fen else "整")


def _whole(number: int) -> str:
    """A whole number: groups of four digits; a run of zeros is read once, and only between digits."""
    if not number:
        return "零"
    digits = str(number)
    text, owes_zero = "", False
    for index, digit in enumerate(digits):
        group, place = divmod(len(digits) - 1 - index, 4)
        if digit == "0":
            owes_zero = True
        else:
            text += ("零" if owes_zero and text else "") + DIGITS[int(digit)] + PLACES[place]
            owes_zero = False
        if place == 0 and number // 10_000**group % 10_000:
            text += GROUPS[group]
    return text
