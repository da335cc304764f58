# One prediction strip by gnuplot. Variables by -e: terminal_name, data, out.
# The columns of the data are input, actual value, and one of predictions for each panel.
if (terminal_name eq 'svg') {
  set terminal svg size 1200,300
} else {
  set terminal pngcairo size 1200,300
}
set output out
unset key
stats data using 1 nooutput
panels = STATS_columns - 2
set multiplot layout 1,panels
do for [panel = 1:panels] {
  plot data using 1:2 with points pointtype 7 pointsize 0.8 linecolor rgb '#1f77b4', \
    data using 1:(column(panel + 2)) with points pointtype 7 pointsize 0.8 linecolor rgb 'red'
}
unset multiplot
