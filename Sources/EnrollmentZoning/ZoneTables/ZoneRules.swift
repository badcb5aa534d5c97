import Disclosure

/// Zones by street, section, door number and village group, published for every school.
let zonePublicity = Provision("《义务教育领域基层政务公开标准指引》", "招生管理/招生范围")

/// The plan of the year, school by school.
let planPublicity = Provision("《义务教育领域基层政务公开标准指引》", "招生管理/招生计划")
