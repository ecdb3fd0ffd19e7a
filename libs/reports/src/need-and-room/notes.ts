import { formatDay } from '@lib/kernel/london-format';
import { Note, PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { countedNote, releasedNotes } from '../london-placements/notes';
import { NeedFigures } from './need-figures';

/** What a reader has to know before quoting a figure of need and room; only what a sheet refers to. */
export const needNotes = (
  { main, asAt, byType, careNeeds }: NeedFigures,
  sheets: readonly PublishedSheet[],
): Note[] => {
  const notes: Note[] = [
    ...releasedNotes(main),
    {
      id: 'need',
      text:
        'Unmet need is of the quarter of its release: cases for which a borough said that no suitable placement was found. Searching is of the week of its release, rounded to the nearest 5: cases that no panel has recommended on yet. A case can be in both. ' +
        'Both are counted for London alone, and searching for all kinds together: elsewhere they are [x]. Children looked after are not released by the needs of unmet need.',
    },
    {
      id: 'room',
      text:
        `Vacant places at registered settings that lie in London, on ${formatDay(asAt)}, as they were recorded when this workbook was made. Confirmed is what somebody confirmed within ${byType.days} days; what nobody did is in no gap. ` +
        'Places are no persons, so none is hidden. A setting that the directory says is for two needs is in both; one for none is in the total alone. [z] where nothing is said of any setting.',
    },
    {
      id: 'gap',
      text:
        'Unmet need and searching, less the room that is confirmed, worked out from printed numbers alone. It is everything it can be: searching was rounded, and of one kind it is anything from none to all of it. ' +
        'It is [x] where unmet need or searching is hidden or not released. Below nought there is more room than need. Room does not say whether it fits a child.',
    },
    {
      id: 'survey',
      text: 'Searches that boroughs said were still open on the day of the latest sufficiency survey of the quarter, for London alone, and by placement type and not by need. A search can be a case of the panel as well, so they are beside unmet need and searching and never added to them. The gap by the survey is these searches less the room that is confirmed.',
    },
    {
      id: 'coverage',
      text: 'A borough takes part in a table once it has agreed to figures across boroughs, and what the table is counted from tells of its day.',
    },
    countedNote(careNeeds.cube),
  ];
  const used = new Set(sheets.flatMap((sheet) => [sheet, ...sheet.columns].flatMap((one) => one.notes)));
  return notes.filter(({ id }) => used.has(id));
};
