import { breaksWithin } from './breaks';
import { Chart, checkDrawable, NARROW, symbolsIn, WIDE } from './chart';
import { SERIES_LOOKS } from './drawing';
import { LineChart, LinePoint } from './line-chart';
import { layOutLines } from './line-layout';
import { lineSentence } from './line-sentence';

/**
 * Draws lines from nought, named at their ends, broken wherever a number is hidden or missing.
 * @throws RangeError for a negative number, no series, or more than five.
 */
export const drawLineChart = (chart: LineChart): Chart => {
  if (chart.series.length < 1 || chart.series.length > SERIES_LOOKS.length)
    throw new RangeError(`A line chart has 1 to ${SERIES_LOOKS.length} series`);
  const points = chart.series.flatMap((series) => series.points);
  checkDrawable(points);
  const sentence = lineSentence(chart);
  return {
    label: `Line chart. ${chart.title}. ${sentence} Every number is in the table with this chart.`,
    sentence,
    notes: notesOn(chart, points),
    symbols: symbolsIn(points),
    wide: layOutLines(chart, WIDE),
    narrow: layOutLines(chart, NARROW),
  };
};

const notesOn = (chart: LineChart, points: readonly LinePoint[]): string[] => [
  ...(points.some(({ value }) => value === null)
    ? ['Where a line has a gap, the number is hidden or not available.']
    : []),
  ...(points.some(({ mark }) => mark === 'p') ? ['A hollow circle marks a provisional number.'] : []),
  ...(points.some(({ mark }) => mark === 'r')
    ? ['A square marks a number that was revised after it was first shown.']
    : []),
  ...breaksWithin(chart).map(({ label }) => `The dashed upright line marks a change: ${label}.`),
];
