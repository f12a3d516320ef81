from portal.journal.recording import note, recording


def write(subject="case:1", **changes):
    values = {"actor_id": 7, "actor": "安吉县科技局 张三 承办", "action": "cases.accept", "payload": {"state": "受理"}}
    with recording():
        note(subject=subject, **{**values, **changes})


def write_many(count):
    with recording():
        for number in range(1, count + 1):
            note(actor_id=None, actor="系统", action="cases.import", subject=f"case:{number}")
