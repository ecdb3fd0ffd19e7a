import { formatDay } from '@lib/kernel/london-format';
import { Note, PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { countedNote, releasedNotes } from '../london-placements/notes';
import { PanelLondonFigures } from './panel-london-figures';

const OWN = new Set(['london']);

/** What a reader has to know before quoting a figure of the panels; only what a sheet refers to. */
export const panelLondonNotes = (
  { main, latest }: PanelLondonFigures,
  sheets: readonly PublishedSheet[],
): Note[] => {
  const notes: Note[] = [
    ...releasedNotes(main).filter(({ id }) => !OWN.has(id)),
    {
      id: 'london',
      text:
        'Figures are of London and its parts, never of a single borough, and are shown only where several boroughs are behind them. ' +
        'The City of London is in no sum. A borough that is missing is in no sum either; the Coverage sheet names it.',
    },
    {
      id: 'medians',
      text:
        'The median is the middle one when all that got so far are put in the order of their days; half or more are reached in the band that is named. ' +
        'It is worked out from the numbers printed here. It is [c] where hidden numbers could move it to another band, and [z] where none got so far.',
    },
    {
      id: 'over-time',
      text: 'Each release is shown as it was published. Boroughs that take part can differ from one to the next, and a figure moves with them.',
    },
    {
      id: 'coverage',
      text: `A borough takes part once it has agreed to figures across boroughs. One that brought no case to a panel counts as none. The panels’ record was read as it stood at the end of ${formatDay(main.freshest)}.`,
    },
    countedNote(latest.cube),
  ];
  const used = new Set(sheets.flatMap((sheet) => [sheet, ...sheet.columns].flatMap((one) => one.notes)));
  return notes.filter(({ id }) => used.has(id));
};
