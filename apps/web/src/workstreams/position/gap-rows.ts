import { LONDON_AREA, Matrix, MatrixCell } from '@lib/measures/need-and-room/matrix';
import { SYMBOL_WORDS } from '@lib/web-kit/charts/chart';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { findingOf, gapWords } from '../../need-and-room/matrix/need-words';
import { PositionRow } from './position-row';

/** The kind of place a director is told the gap of: homes, of which London buys most. One side of paper holds no more. */
const TOLD = 'home';

/**
 * How many places London is short of: unmet need and searching by the panels’ record, less the room that was confirmed
 * (decision 93). Where that hides a number it needs, the gap by the survey stands in its place and says so; the two are never
 * added (decision 97).
 */
export const gapRows = (matrix: Matrix): PositionRow[] =>
  matrix.rows.filter(({ code }) => code === TOLD).map((row) => gapRow(matrix.cell(row, LONDON_AREA)));

const gapRow = (cell: MatrixCell): PositionRow => ({
  label: `Need against room: ${cell.row.inWords}`,
  number: gapOrNeed(cell),
  share: null,
  change: 'Not compared: room is as confirmed today',
  finding: findingOf(cell) + (cell.gap === null ? ` ${whyNoGap(cell)}` : ''),
});

const gapOrNeed = (cell: MatrixCell): string => {
  if (cell.gap !== null) return sentenceCase(gapWords(cell.gap));
  return cell.surveyGap === null
    ? unmetWords(cell)
    : `${sentenceCase(gapWords(cell.surveyGap))}, by the survey`;
};

const whyNoGap = ({ surveyGap }: MatrixCell): string =>
  surveyGap === null
    ? 'The gap cannot be worked out: a number it needs is hidden or not released.'
    : 'By the panels’ record it cannot be worked out: a number it needs is hidden or not released.';

/** What is known of need where no gap is. */
const unmetWords = ({ unmet }: MatrixCell): string =>
  unmet.value === null
    ? sentenceCase(SYMBOL_WORDS[unmet.symbol])
    : `${unmet.value.toLocaleString('en-GB')} without a suitable placement`;
