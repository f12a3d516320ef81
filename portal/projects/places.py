"""Where works lie: GeoJSON as surveyors' tools write it, read and checked by plain functions.

Points, polygons and multi-polygons in degrees (CGCS2000 or WGS 84), inside Zhejiang and its sea. A feature, or a
collection of features whose geometries are all polygons, is taken for its geometry.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

WEST, EAST, SOUTH, NORTH = 118, 123.5, 27, 31.5
MOST_BYTES = 1024 * 1024
MOST_POSITIONS = 20_000
DECIMALS = 6  # a tenth of a metre
FEWEST_IN_RING = 4
NUMBERS_IN_POSITION = (2, 3)  # a height may stand behind
Place = dict[str, Any]


class PlaceError(ValueError):
    """The text is no place, in words for whoever sent it."""


def read_place(text: str | bytes) -> Place:
    """The geometry that a GeoJSON text holds. Raises PlaceError."""
    if len(text if isinstance(text, bytes) else text.encode()) > MOST_BYTES:
        raise PlaceError("位置文件超过 1 MB，请简化边界后再上传。")
    try:
        found = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise PlaceError("文件不是 GeoJSON 格式，请从测绘软件另存为 GeoJSON 后再上传。") from error
    return check_place(found)


def check_place(value: Any) -> Place:
    """The geometry with rounded positions. Raises PlaceError where it is none, lies elsewhere or is too large."""
    geometry = _geometry(value)
    match geometry.get("type"):
        case "Point":
            coordinates: Any = _position(geometry.get("coordinates"))
        case "Polygon":
            coordinates = _polygon(geometry.get("coordinates"))
        case "MultiPolygon":
            coordinates = [_polygon(one) for one in _some(geometry.get("coordinates"), "多边形")]
        case _:
            raise PlaceError("位置只能是点、面或多个面。")
    place = {"type": geometry["type"], "coordinates": coordinates}
    if sum(1 for _ in positions(place)) > MOST_POSITIONS:
        raise PlaceError(f"边界超过 {MOST_POSITIONS} 个点，请简化后再上传。")
    return place


def point(longitude: Any, latitude: Any) -> Place:
    """A single point. Raises PlaceError outside the province."""
    return check_place({"type": "Point", "coordinates": [float(longitude), float(latitude)]})


def positions(place: Place) -> Iterator[Sequence[float]]:
    """All positions of a checked geometry."""
    match place["type"]:
        case "Point":
            yield place["coordinates"]
        case "Polygon":
            for ring in place["coordinates"]:
                yield from ring
        case _:
            for polygon in place["coordinates"]:
                for ring in polygon:
                    yield from ring


def middle(place: Place) -> tuple[float, float]:
    """Longitude and latitude of the middle of what a checked geometry spans."""
    found = list(positions(place))
    return tuple(  # type: ignore[return-value]
        round((min(row[axis] for row in found) + max(row[axis] for row in found)) / 2, DECIMALS) for axis in (0, 1)
    )


def _geometry(value: Any) -> dict[str, Any]:
    """The geometry itself, out of a feature or of a collection of polygons."""
    if not isinstance(value, dict):
        raise PlaceError("文件不是 GeoJSON 格式，请从测绘软件另存为 GeoJSON 后再上传。")
    if value.get("type") == "Feature":
        return _geometry(value.get("geometry"))
    if value.get("type") != "FeatureCollection":
        return value
    found = [_geometry(feature) for feature in _some(value.get("features"), "图形")]
    if len(found) == 1:
        return found[0]
    return {"type": "MultiPolygon", "coordinates": [one for geometry in found for one in _polygons_of(geometry)]}


def _polygons_of(geometry: dict[str, Any]) -> list[Any]:
    match geometry.get("type"):
        case "Polygon":
            return [geometry.get("coordinates")]
        case "MultiPolygon":
            return _some(geometry.get("coordinates"), "多边形")
    raise PlaceError("文件中有多个图形时，只能都是面。")


def _polygon(value: Any) -> list[list[list[float]]]:
    rings = [[_position(one) for one in _some(ring, "边界点")] for ring in _some(value, "边界")]
    for ring in rings:
        if len(ring) < FEWEST_IN_RING or ring[0] != ring[-1]:
            raise PlaceError("面的边界没有闭合，或者少于三个点。")
    return rings


def _position(value: Any) -> list[float]:
    numbers = value if isinstance(value, list) else []
    if len(numbers) not in NUMBERS_IN_POSITION or not all(type(number) in {int, float} for number in numbers):
        raise PlaceError("坐标应为“经度, 纬度”两个数。")
    longitude, latitude = numbers[:2]
    if not (WEST <= longitude <= EAST and SOUTH <= latitude <= NORTH):
        raise PlaceError(
            f"坐标 {longitude}, {latitude} 不在浙江省范围内；请使用 2000 国家大地坐标系的经纬度，经度在前。"
        )
    return [round(float(longitude), DECIMALS), round(float(latitude), DECIMALS)]


def _some(value: Any, what: str) -> list[Any]:
    if not isinstance(value, list) or not value:
        raise PlaceError(f"位置文件中没有{what}。")
    return value


def _no_number(word: str) -> float:
    raise ValueError(word)
