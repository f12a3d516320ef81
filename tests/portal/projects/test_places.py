"""Which texts are places."""

import json

import pytest

from portal.projects.places import MOST_POSITIONS, PlaceError, check_place, middle, point, read_place

RING = [[119.5, 30.5], [119.7, 30.5], [119.7, 30.6], [119.5, 30.5]]
POLYGON = {"type": "Polygon", "coordinates": [RING]}


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"type": "Point", "coordinates": [118, 27]}, "Point"),
        ({"type": "Point", "coordinates": [123.5, 31.5, 12.7]}, "Point"),
        (POLYGON, "Polygon"),
        ({"type": "MultiPolygon", "coordinates": [[RING], [RING]]}, "MultiPolygon"),
        ({"type": "Feature", "properties": {}, "geometry": POLYGON}, "Polygon"),
        ({"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": POLYGON}]}, "Polygon"),
        (
            {"type": "FeatureCollection", "features": [POLYGON, {"type": "MultiPolygon", "coordinates": [[RING]]}]},
            "MultiPolygon",
        ),
    ],
)
def test_what_surveyors_save_is_read(value, kind):
    place = read_place(json.dumps(value).encode())
    assert place["type"] == kind
    assert set(place) == {"type", "coordinates"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "不是 GeoJSON"),
        ("[1, 2", "不是 GeoJSON"),
        ("[1]", "不是 GeoJSON"),
        ("null", "不是 GeoJSON"),
        ("[" * 100_000, "不是 GeoJSON"),
        ('{"type": "Point", "coordinates": [NaN, 30]}', "不是 GeoJSON"),
        ('{"type": "LineString", "coordinates": [[120, 30], [121, 30]]}', "只能是点、面"),
        ('{"type": "Point"}', "经度, 纬度"),
        ('{"type": "Point", "coordinates": ["120", "30"]}', "经度, 纬度"),
        ('{"type": "Point", "coordinates": [true, 30]}', "经度, 纬度"),
        ('{"type": "Point", "coordinates": [30, 120]}', "不在浙江省范围内"),
        ('{"type": "Point", "coordinates": [117.999999, 30]}', "不在浙江省范围内"),
        ('{"type": "Point", "coordinates": [120, 31.500001]}', "不在浙江省范围内"),
        ('{"type": "Point", "coordinates": [1e999, 30]}', "不在浙江省范围内"),
        ('{"type": "Polygon", "coordinates": []}', "没有边界"),
        ('{"type": "Polygon", "coordinates": [[[120, 30], [121, 30], [120, 30]]]}', "没有闭合"),
        ('{"type": "Polygon", "coordinates": [[[120, 30], [121, 30], [121, 31], [120, 31]]]}', "没有闭合"),
        ('{"type": "FeatureCollection", "features": []}', "没有图形"),
        ('{"type": "FeatureCollection", "features": [{"type": "Point"}, {"type": "Point"}]}', "只能都是面"),
        ('{"type": "Feature", "geometry": null}', "不是 GeoJSON"),
        (" " * (1024 * 1024) + "{}", "超过 1 MB"),
    ],
)
def test_what_is_no_place_is_told_why(text, reason):
    with pytest.raises(PlaceError, match=reason):
        read_place(text)


def test_a_border_of_too_many_points_is_refused():
    ring = [[119.5, 30.5]] * (MOST_POSITIONS + 1)
    with pytest.raises(PlaceError, match="请简化"):
        check_place({"type": "Polygon", "coordinates": [ring]})
    assert check_place({"type": "Polygon", "coordinates": [ring[1:]]})


def test_positions_are_rounded_and_the_middle_is_of_what_they_span():
    assert point("119.123456789", 30)["coordinates"] == [119.123457, 30.0]
    assert middle(POLYGON) == (119.6, 30.55)
    assert middle(point(120, 30)) == (120.0, 30.0)
