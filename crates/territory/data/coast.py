#!/usr/bin/env python3
"""Derives land.json.gz, the MRC as land alone, from mrc.topojson and a coast.

    python3 coast.py ORIGINALS COAST .

COAST is land-10m.json: Natural Earth's land at 1:10,000,000 as the package world-atlas 2.0.2 carries it.
Needs shapely 2.2; the same originals give the same bytes.
"""

import gzip
import json
import sys
from collections import defaultdict
from pathlib import Path

from shapely import box, make_valid
from shapely.geometry import MultiPolygon, Polygon
from shapely.ops import unary_union

originals, coast, here = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])

# A step of the grid, in degrees: about 80 m, as in mrc.json.gz.
GRID = 0.001
# Islets smaller than this, in steps of the grid squared (about 1 km²), would be dust on a page.
LEAST = 150
QUEBEC = box(-81, 44, -56, 63.5)


def lines(topology):
    """The arcs of a topology, in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    out = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        out.append(points)
    return out


def polygons(arcs, geometry):
    def ring(ids):
        points = []
        for i in ids:
            arc = arcs[i] if i >= 0 else arcs[~i][::-1]
            points += arc[1:] if points else arc
        return points

    parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [make_valid(Polygon(ring(part[0]), [ring(hole) for hole in part[1:]])) for part in parts]


topology = json.loads((originals / "mrc.topojson").read_text(encoding="utf-8"))
arcs = lines(topology)
mrcs = {g["properties"]["code_mrc"]: unary_union(polygons(arcs, g))
        for g in topology["objects"]["mrc_full"]["geometries"]}
world = json.loads(coast.read_text(encoding="utf-8"))
arcs = lines(world)
land = unary_union([part.intersection(QUEBEC) for g in world["objects"]["land"]["geometries"]
                    for part in polygons(arcs, g) if part.intersects(QUEBEC)])


def area(ring):
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]))) / 2


def rings(shape):
    """Rings on the grid, without the point that closes them."""
    parts = [p for p in getattr(shape, "geoms", [shape]) if p.geom_type == "Polygon"]
    drawn = []
    for part in parts:
        for line in [part.exterior, *part.interiors]:
            ring = []
            for x, y in line.coords:
                point = (round(x / GRID), round(y / GRID))
                if not ring or ring[-1] != point:
                    ring.append(point)
            if len(ring) > 1 and ring[0] == ring[-1]:
                ring.pop()
            if len(ring) > 2:
                drawn.append(ring)
    kept = [ring for ring in drawn if area(ring) >= LEAST]
    return kept or [max(drawn, key=area)]


cut = {code: rings(mrcs[code].intersection(land)) for code in sorted(mrcs)}

# A point where lines part is one whose two neighbours differ from ring to ring.
beside = defaultdict(set)
for shape in cut.values():
    for ring in shape:
        for at, point in enumerate(ring):
            beside[point].add(frozenset((ring[at - 1], ring[(at + 1) % len(ring)])))
parting = {point for point, pairs in beside.items() if len(pairs) > 1}

known, drawn = {}, []


def number(line):
    """The arc of a line: each is kept once, whichever way it is walked; `~n` walks arc `n` backwards."""
    line = tuple(line)
    if line in known:
        return known[line]
    if line[::-1] in known:
        return ~known[line[::-1]]
    known[line] = len(drawn)
    drawn.append(line)
    return known[line]


shapes = []
for code, shape in cut.items():
    out = []
    for ring in shape:
        starts = [at for at, point in enumerate(ring) if point in parting]
        first = starts[0] if starts else ring.index(min(ring))
        ring = ring[first:] + ring[:first]
        if not starts and ring[1] > ring[-1]:
            ring = [ring[0], *ring[:0:-1]]
        ring.append(ring[0])
        line, ids = [ring[0]], []
        for point in ring[1:]:
            line.append(point)
            if point in parting:
                ids.append(number(line))
                line = [point]
        if len(line) > 1:
            ids.append(number(line))
        out.append(ids)
    shapes.append({"code": code, "rings": out})


def steps(line):
    before, out = (0, 0), []
    for x, y in line:
        out.append([x - before[0], y - before[1]])
        before = (x, y)
    return out


told = {"scale": [GRID, GRID], "translate": [0, 0], "arcs": [steps(line) for line in drawn], "shapes": shapes}
(here / "land.json.gz").write_bytes(gzip.compress(json.dumps(told, separators=(",", ":")).encode(), 9, mtime=0))
