"""zones_shapely.py load|locate FOLDER: points against zones by shapely's STRtree with `intersects`.

Prints how many pairs of point and zone meet; `load` only reads the files and makes the polygons.
"""

import json
import sys
from pathlib import Path

import numpy
import shapely

work, folder = sys.argv[1], Path(sys.argv[2])
features = json.loads((folder / "zones.geojson").read_text("utf-8"))["features"]
zones = [shapely.Polygon(feature["geometry"]["coordinates"][0]) for feature in features]
places = numpy.loadtxt(folder / "points.csv", delimiter=",")
if work == "locate":
    tree = shapely.STRtree(zones)
    print(tree.query(shapely.points(places), predicate="intersects").shape[1])
else:
    print(len(zones), len(places))
