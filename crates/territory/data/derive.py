#!/usr/bin/env python3
"""Derives every file of this folder from the originals named in README.md.

    python3 derive.py ORIGINALS .

ORIGINALS holds mrc.csv, regions.csv, municipalites.csv, mrc.topojson, codes_postaux_qc.csv.gz,
scian_2022_fr.csv, scian_2022_en.csv and seao_categories.csv. Standard library only; the same
originals always give the same bytes.
"""

import csv
import gzip
import json
import math
import struct
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

originals, here = Path(sys.argv[1]), Path(sys.argv[2])

# The government's decree moved these two from Montérégie to Estrie; the originals know only today.
MOVED = {("460", "16", "05", "2021-07-08"), ("470", "16", "05", "2021-07-08")}


def rows(name):
    opened = gzip.open(originals / name, "rt", encoding="utf-8") if name.endswith(".gz") else open(
        originals / name, encoding="utf-8", newline="")
    with opened as file:
        return list(csv.DictReader(file))


def typeset(text):
    """As the interface prints it: typographic apostrophe, no tab or line break."""
    return " ".join(text.replace("'", "’").split())


def write(name, lines):
    (here / name).write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")


def squeeze(name, data):
    (here / name).write_bytes(gzip.compress(data, 9, mtime=0))


def fold(text):
    text = text.lower().replace("œ", "oe").replace("æ", "ae")
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in text).split()
    short = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}
    return " ".join(short.get(word, word) for word in words)


# Regions, MRC, membership.
write("regions.tsv", [(r["code_region"], typeset(r["nom"])) for r in rows("regions.csv")])
mrcs = sorted(rows("mrc.csv"), key=lambda r: r["code_mrc"])
write("mrc.tsv", [(r["code_mrc"], typeset(r["nom"]), r["type"]) for r in mrcs])
membership = []
for r in mrcs:
    moves = [m for m in MOVED if m[0] == r["code_mrc"]]
    for _, old, new, day in moves:
        assert new == r["code_region"]
        membership += [(r["code_mrc"], old, "", day), (r["code_mrc"], new, day, "")]
    if not moves:
        membership.append((r["code_mrc"], r["code_region"], "", ""))
write("membership.tsv", membership)

# Municipalities: unnamed ones ("Toponyme à venir") are left out.
municipalities = sorted(
    (r for r in rows("municipalites.csv") if r["nom"] != "Toponyme à venir"), key=lambda r: r["code_geo"])
whole = {"Village cri (Terre de la catégorie": "Village cri",
         "Village naskapi (Terre de la catégo": "Village naskapi"}
write("municipalities.tsv", [
    (r["code_geo"], typeset(r["nom"]), typeset(whole.get(r["designation"], r["designation"])), r["code_mrc"],
     r["code_region"], r["population"], r["code_postal"], r["lat"], r["lon"]) for r in municipalities])

# Polygons: the shared borders of the topology, nothing else.
topology = json.loads((originals / "mrc.topojson").read_text(encoding="utf-8"))
shapes = [{"code": g["properties"]["code_mrc"],
           "rings": [ring for part in (g["arcs"] if g["type"] == "MultiPolygon" else [g["arcs"]]) for ring in part]}
          for g in topology["objects"]["mrc_full"]["geometries"]]
shapes.sort(key=lambda s: s["code"])
squeeze("mrc.json.gz", json.dumps(
    {"scale": topology["transform"]["scale"], "translate": topology["transform"]["translate"],
     "arcs": topology["arcs"], "shapes": shapes}, separators=(",", ":")).encode())

# The same polygons, here to say in which MRC each postal code's point falls.
(sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
arcs = []
for arc in topology["arcs"]:
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * sx + tx, y * sy + ty))
    arcs.append(points)
fences = []
for shape in shapes:
    lines = [arcs[i if i >= 0 else ~i] for ring in shape["rings"] for i in ring]
    xs, ys = [p[0] for line in lines for p in line], [p[1] for line in lines for p in line]
    fences.append((shape["code"], min(xs), min(ys), max(xs), max(ys), lines))


def mrc_at(lat, lon):
    for code, west, south, east, north, lines in fences:
        if west <= lon <= east and south <= lat <= north:
            crossings = 0
            for line in lines:
                for (x1, y1), (x2, y2) in zip(line, line[1:]):
                    if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
                        crossings += 1
            if crossings % 2:
                return code
    return ""


def kilometres(lat1, lon1, lat2, lon2):
    return 111.2 * math.hypot(lat1 - lat2, (lon1 - lon2) * math.cos(math.radians((lat1 + lat2) / 2)))


# Postal codes: which municipality and which MRC, and what says so.
number = {r["code_geo"]: i for i, r in enumerate(municipalities)}
mrc_number = {r["code_mrc"]: i for i, r in enumerate(mrcs)}
exact, alone = defaultdict(list), defaultdict(list)
for r in municipalities:
    if r["code_mrc"]:
        alone[r["code_mrc"]].append(r)
        if r["lat"]:
            exact[fold(r["nom"])].append(r)
longer = {}


def candidates(place):
    """Municipalities whose name extends the place's, or the reverse (Saint-Damase-de-Matapédia)."""
    if place not in longer:
        longer[place] = [r for name, rs in exact.items() for r in rs if name != place and (
            name.startswith(place + " ") or place.startswith(name + " "))]
    return longer[place]


def resolve(row):
    """(municipality or None, mrc code or "", evidence): evidence 0 = the place's name and its point
    agree, 1 = name only (the point says otherwise), 2 = point only, 3 = nothing."""
    lat, lon = float(row["lat"]), float(row["lon"])
    pointed = mrc_at(lat, lon)
    place, rural = fold(row["lieu"]), row["code_postal"][1] == "0"

    def nearest(found, limit):
        near = sorted((kilometres(lat, lon, float(r["lat"]), float(r["lon"])), r["code_geo"], r) for r in found)
        return near[0][2] if near and near[0][0] <= limit else None

    # A rural code's point may be the middle of a vast delivery area; an urban one's is a street.
    named = nearest(exact.get(place, []), 120 if rural else 40) or nearest(candidates(place), 25)
    if named:
        return named, named["code_mrc"], 0 if named["code_mrc"] == pointed else 1
    only = [r for r in alone[pointed] if r["designation"] != "Territoire non organisé"] if pointed else []
    return (only[0] if len(only) == 1 == len(alone[pointed]) else None), pointed, 2 if pointed else 3


LETTERS = "ABCEGHJKLMNPRSTVWXYZ"


def key(code):
    value = 0
    for i, c in enumerate(code):
        value = value * 20 + LETTERS.index(c) if i % 2 == 0 else value * 10 + int(c)
    return value


def varint(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def steps(values):
    """Differences from one value to the next, zigzag, seven bits a byte."""
    before, out = 0, bytearray()
    for value in values:
        step, before = value - before, value
        out += varint(step << 1 if step >= 0 else (-step << 1) - 1)
    return bytes(out)


postal = sorted(rows("codes_postaux_qc.csv.gz"), key=lambda r: key(r["code_postal"]))
places = sorted({r["lieu"] for r in postal})
place_number = {name: i for i, name in enumerate(places)}
resolved = [resolve(r) for r in postal]
columns = [
    steps(key(r["code_postal"]) for r in postal),
    steps(place_number[r["lieu"]] for r in postal),
    steps(number[m["code_geo"]] + 1 if m else 0 for m, _, _ in resolved),
    steps(mrc_number[code] + 1 if code else 0 for _, code, _ in resolved),
    steps(evidence for _, _, evidence in resolved),
    steps(round(float(r["lat"]) * 1e4) for r in postal),
    steps(round(float(r["lon"]) * 1e4) for r in postal),
]
names = "\n".join(typeset(p) for p in places).encode()
squeeze("postal.bin.gz", struct.pack("<II", len(postal), len(names)) + names + b"".join(columns))

# Classifications.
french, english = rows("scian_2022_fr.csv"), {r["code"]: r for r in rows("scian_2022_en.csv")}
assert {r["code"] for r in french} == english.keys()
squeeze("scian.tsv.gz", "".join("\t".join((
    r["code"], r["parent"], r["niveau"], typeset(r["titre"]), typeset(english[r["code"]]["titre"]),
    typeset(r["definition"]), typeset(english[r["code"]]["definition"]))) + "\n" for r in french).encode())
write("seao_categories.tsv", [(r["code"], typeset(r["libelle_fr"]), typeset(r["groupe"]))
                              for r in rows("seao_categories.csv")])
