/// The questions that summaries ask of the view `figures`, as SQL that SQLite and PostgreSQL both
/// read, with `$1` and `$2` for what is asked.
///
/// The view has a row for each figure of each return that counts: county, division, year, round,
/// kind, school, schoolName, township, stage, ownership, measure, dimension, category, value. No
/// order is asked for, since the two would sort Chinese texts differently.
public enum FigureQuery {
  /// Of round `$1`: school, measure, dimension, category, value.
  public static let schools = """
    SELECT school, measure, dimension, category, CAST(SUM(value) AS BIGINT) AS value
    FROM figures
    WHERE round = $1
    GROUP BY school, measure, dimension, category
    """

  /// Of the kind `$1` in the year `$2`: county, measure, dimension, category, value.
  public static let counties = """
    SELECT county, measure, dimension, category, CAST(SUM(value) AS BIGINT) AS value
    FROM figures
    WHERE kind = $1 AND year = $2
    GROUP BY county, measure, dimension, category
    """
}
