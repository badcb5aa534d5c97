"""Numbers of the right form for nobody."""


def resident_id(born, serial, region=330100):
    """330100 is a prefecture, and people get a county's; an odd serial is a man's."""
    digits = f"{region}{born}{serial:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, weights)) % 11]
