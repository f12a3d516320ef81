"""What the portal has done so far, from its counters; nothing where there is nothing yet."""

from portal.cases.states import ENDED, State
from portal.tallies.queries import by_state, counted

PROVINCE_CODE = "330000"
DECIDED = (State.DECIDED, State.ON_NOTICE, State.EFFECTIVE, State.DELIVERED, State.CLOSED)


def results() -> list[tuple[str, int]]:
    """Labels and numbers of cases; empty before the first filing. One query, whatever the number of cases."""
    states = by_state(counted(region_code=PROVINCE_CODE))
    filed = sum(states.values())
    if not filed:
        return []
    decided = sum(states.get(state, 0) for state in DECIDED)
    ended = sum(states.get(state, 0) for state in ENDED)
    return [("累计收件", filed), ("已作出决定", decided), ("已办结", ended)]
