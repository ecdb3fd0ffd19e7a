import { formatDay } from '@lib/kernel/london-format';
import { EndingToRecord } from '@lib/high-cost/endings/endings.query';
import { LeftBehind } from '@lib/high-cost/register/left-behind.query';
import { groupWords } from '@lib/placements/wording/placement-words';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { childrenPaths } from '../../children/children.paths';
import { registerPaths } from '../register.paths';

/** Placements that ended and of whose ending nothing is recorded. */
export const endingsTable = (rows: readonly EndingToRecord[]): DataTable => ({
  caption: `Endings to record (${rows.length})`,
  small: true,
  columns: [{ text: 'Child' }, { text: 'Placement' }, { text: 'Ended' }, { text: 'Ending' }],
  rows: rows.map((row) => [
    { text: row.localReference, href: registerPaths.placement(row.placementId), note: row.serviceReference },
    groupWords(row.group),
    formatDay(row.endedOn),
    {
      links: [
        {
          text: 'Record',
          href: registerPaths.ending(row.placementId),
          hiddenText: `how the placement of ${row.localReference} ended`,
        },
      ],
    },
  ]),
});

/** What is recorded of placements that are gone. */
export const leftBehindTable = (rows: readonly LeftBehind[]): DataTable => ({
  caption: 'Recorded of placements that no return has any more',
  small: true,
  columns: [
    { text: 'Child' },
    { text: 'Cost lines', numeric: true },
    { text: 'First night' },
    { text: 'Recorded by' },
  ],
  rows: rows.map((row) => [
    { text: row.localReference, href: childrenPaths.child(row.childId), note: row.serviceReference },
    String(row.lines),
    row.firstNight === null ? 'None' : formatDay(row.firstNight),
    row.recordedByName,
  ]),
});
