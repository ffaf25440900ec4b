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
