"""The task table as printed, copied by hand: what the rule and the targets are held against."""

DASH = "–"
COLUMNS = ("city", "demo", "push", "base", "new_forest", "infill", "colour", "income")
PRINTED = """
杭州市 100 800 10.8 4.8 6 75 72.6
宁波市 100 1000 5 0.8 4.2 28 53.8
温州市 120 1800 15 5.5 9.5 60 39.8
湖州市 50 300 10.2 1.2 9 20 42.2
嘉兴市 50 300 0.6 0.1 0.5 1 –
绍兴市 100 800 3.5 1.5 2 30 66.1
金华市 115 1600 12 3 9 50 59.9
衢州市 95 700 6.5 4 2.5 45 59.1
舟山市 25 100 0.9 0.1 0.8 6 –
台州市 100 1600 15.5 3.5 12 50 37.1
丽水市 145 1000 20 5.5 14.5 135 69.4
"""
ANNEX = [dict(zip(COLUMNS, line.split(), strict=True)) for line in PRINTED.strip().splitlines()]
TOTAL = dict(zip(COLUMNS, ["全省合计", "1000", "10000", "100", "30", "70", "500", "500"], strict=True))
