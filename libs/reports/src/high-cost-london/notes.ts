import { formatDay } from '@lib/kernel/london-format';
import { FEWEST_IN_A_SHARE } from '@lib/disclosure-control/primary/shares';
import { amountRules } from '@lib/measures/cubes/amount-words';
import { goesByDefinition } from '@lib/measures/cubes/behind';
import { transfersInWords } from '@lib/placements/transfers/transfers-in-words';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Note, PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { definitionNote } from '../high-cost/rows/register-report';
import { countedNote, releasedNotes } from '../london-placements/notes';
import { HighCostFigures } from './high-cost-figures';

const OWN = new Set(['london']);

/** Children who moved from one borough’s care to another’s may be counted by both. */
const possiblyTwice = ({ possiblyTwice: sum }: Pick<ReleaseSummary, 'possiblyTwice'>): string =>
  typeof sum === 'number' ? ` ${transfersInWords(sum)}` : '';

/** Places held in a block and requests for higher fees do not go by the definition. */
const byDefinition = (parts: HighCostFigures['parts']): string =>
  parts.some(({ part }) => goesByDefinition(part.cube))
    ? ', by the definition of high cost in force on its day'
    : '';

const moneyNote = (cube: HighCostFigures['main']['part']['cube']): Note => ({
  id: `money-${cube.code}`,
  text: `${amountRules(cube).join(' ')} What rounds to nought is [k]. Release by release they are as they were published; [x] is a release made before there were sums.`,
});

/** What a reader has to know before quoting a figure of high-cost placements; only what a sheet refers to. */
export const highCostNotes = (
  leftOut: string,
  { main: { main }, parts, definition }: HighCostFigures,
  sheets: readonly PublishedSheet[],
): Note[] => {
  const notes: Note[] = [
    ...releasedNotes(main).filter(({ id }) => !OWN.has(id)),
    {
      id: 'london',
      text:
        'Figures are of London and its parts, never of a single borough, and are shown only where several boroughs are behind them. ' +
        `The City of London is in no sum. A borough that is missing is in no sum either; the Coverage sheet names it. ${leftOut}`,
    },
    definitionNote(definition),
    {
      id: 'quartiles',
      text:
        'In the order of their weekly price, a quarter of the placements that have one are reached in the band of the lower quartile, half in that of the median and three quarters in that of the upper quartile. ' +
        `They are worked out from the numbers printed here, of ${FEWEST_IN_A_SHARE} placements or more, and are [c] where hidden numbers could move them to another band.`,
    },
    ...parts.flatMap(({ part }) => (part.money ? [moneyNote(part.cube)] : [])),
    {
      id: 'over-time',
      text:
        `Each release is shown as it was published${byDefinition(parts)}. ` +
        'Boroughs that take part can differ from one to the next, and a figure moves with them.',
    },
    {
      id: 'coverage',
      text: `A borough takes part once it has agreed to figures across boroughs, keeps its register in this service, and its returns tell of the day. The latest of them are true at ${formatDay(main.freshest)}.${possiblyTwice(main)}`,
    },
    ...parts.map(({ part }) => countedNote(part.cube)),
  ];
  const used = new Set(sheets.flatMap((sheet) => [sheet, ...sheet.columns].flatMap((one) => one.notes)));
  return notes.filter(({ id }) => used.has(id));
};
