"""Projects: the county carries them, the city accepts them and decides on changes."""

from tests.matrix.asked import Address, get, post

KIND = "sample-works"
CHANGE = ("@changed project", "@change")

GROUPS: dict[str, tuple[Address, ...]] = {
    "projects": (get("projects:list"), get("projects:export")),
    "project": (
        get("projects:project", "@project"),
        get("projects:place", "@project"),
        get("projects:file", "@project", "@project file"),
    ),
    "kinds of works": (get("projects:new"),),
    "project to register": (get("projects:create", KIND),),
    "project to register, empty": (post("projects:create", KIND),),
    "county's act on a project": (
        get("projects:advance", "@project"),
        get("projects:return", "@project"),
        get("projects:report", "@project"),
        get("projects:request-change", "@project", "name"),
    ),
    "act on a project, empty": (
        post("projects:advance", "@project"),
        post("projects:return", "@project"),
        post("projects:report", "@project"),
        post("projects:request-change", "@project", "name"),
        post("projects:attach", "@project", "photo"),
        post("projects:terminate", "@project"),
        post("projects:decide-change", *CHANGE),
    ),
    "county's act on a project, sent": (
        post("projects:advance", "@project", version="@version", stage="self-check", checked_units="9"),
        post("projects:return", "@project", version="@version", to_stage="build", reason="返工"),
        post("projects:report", "@project", version="@version", on="2019-10-15", percent="100", text="完成"),
        post("projects:request-change", "@project", "name", version="@version", name="新名称", reason="笔误"),
        post("projects:remove", "@project", "@project file"),
    ),
    "city's act on a project": (get("projects:terminate", "@project"), get("projects:decide-change", *CHANGE)),
    "city's act on a project, sent": (
        post("projects:terminate", "@project", version="@version", reason="征地未果"),
        post("projects:decide-change", *CHANGE, version="@version", is_agreed="yes"),
    ),
    "projects' data": (get("api-project-list"),),
    "project's data": (get("api-project-detail", "@project"),),
    "project's stage by data, empty": (post("api-project-advance", "@project"),),
    "project's stage by data": (
        post("api-project-advance", "@project", stage="self-check", answers={"checked_units": "9"}),
    ),
}
