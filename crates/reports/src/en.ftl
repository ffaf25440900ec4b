report-menu = Year
report-home = Home
report-home-text = The region’s social-economy pole makes collective enterprises known, stronger and closer to one another.
report-year = The year in figures
report-from = From
report-to = To
report-show = Show
report-before = One year earlier
report-axis-empty = Nothing is counted under this axis yet.
report-rows = { $count ->
    [0] No row to count
    [one] { $told } row proves it
   *[other] { $told } rows prove it
}
report-day = Day
report-row = Row
report-action = Action
report-next = More rows
report-today = Today
report-waiting = What waits for you
report-waiting-none = Nothing waits. What happens is logged in thirty seconds.
report-year-so-far = The year so far
report-year-empty = Nothing is counted this year yet. Log a first act: the figures will follow.
