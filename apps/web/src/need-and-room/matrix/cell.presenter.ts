import { formatDay } from '@lib/kernel/london-format';
import { Day } from '@lib/kernel/day';
import { MatrixCell } from '@lib/measures/need-and-room/matrix';
import { NeedAgainstRoom } from '@lib/measures/need-and-room/need-and-room.service';
import { medianDays } from '@lib/measures/need-and-room/room-held';
import { isConfirmedOn } from '@lib/provision/places/fades-after';
import { RegisteredSetting } from '@lib/provision/places/vacancies.query';
import { standingOn, vacantOn } from '@lib/provision/places/setting-places';
import { settingTitle } from '@lib/provision/settings/setting';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { roomPaths } from '../../room/room.paths';
import { needPaths } from '../need-and-room.paths';
import { findingOf, gapWords, places, printedWords, settings } from './need-words';
import { releaseNotes } from './release-notes';

export interface CellModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly finding: string;
  readonly rows: readonly SummaryRow[];
  readonly settings: DataTable | null;
  readonly sources: readonly string[];
}

/** One place of the matrix with the parts it is made of. */
export const presentCell = ({ matrix, inputs }: NeedAgainstRoom, cell: MatrixCell): CellModel => ({
  title: `${cell.row.label} in ${cell.area.name}`,
  back: { href: withQuery(needPaths.matrix, { by: matrix.way, area: cell.area.code }) },
  finding: findingOf(cell),
  rows: rowsOf(cell),
  settings: settingsTable(matrix.settingsOf(cell), matrix.on),
  sources: releaseNotes(inputs, ['placements', 'unmet', 'searching']),
});

const rowsOf = ({ lookedAfter, searching, unmet, room, gap }: MatrixCell): SummaryRow[] => {
  const median = medianDays(room.daysSince);
  return [
    { label: 'Children looked after', value: printedWords(lookedAfter) },
    { label: 'Searching: not yet recommended on', value: printedWords(searching) },
    { label: 'Unmet need in the quarter', value: printedWords(unmet) },
    {
      label: 'Room, confirmed',
      value: `${places(room.confirmed)} at ${settings(room.confirmedAt)}`,
    },
    {
      label: 'Room, not confirmed',
      value: `${places(room.unconfirmed)} at ${settings(room.unconfirmedAt)}: in no gap`,
    },
    { label: 'Nothing said', value: settings(room.notSaid) },
    {
      label: 'Last confirmed',
      value:
        median === null
          ? 'Never'
          : `${median === 1 ? '1 day' : `${median} days`} ago, the middle one of them`,
    },
    { label: 'Gap', value: gap === null ? 'Not available' : gapWords(gap) },
  ];
};

/** The settings with a vacant place, or of which that is said; settings are published and no persons. */
const settingsTable = (all: readonly RegisteredSetting[], on: Day): DataTable | null => {
  const rows = all.flatMap((setting): TableCell[][] => {
    const standing = standingOn(setting.said, on);
    const vacant = standing && vacantOn(standing, on);
    if (!standing || !vacant) return [];
    const isCounted = isConfirmedOn(standing, on);
    return [
      [
        { text: settingTitle(setting), href: roomPaths.setting(setting.id) },
        setting.localAuthority,
        vacant,
        {
          text: formatDay(standing.confirmedOn),
          tag: isCounted ? undefined : { text: 'Not counted', colour: 'yellow' },
        },
      ],
    ];
  });
  if (rows.length === 0) return null;
  return {
    caption: `Settings with a vacant place, ${formatDay(on)}`,
    stacks: true,
    columns: [
      { text: 'Setting', width: 'one-third' },
      { text: 'Local authority' },
      { text: 'Vacant', numeric: true },
      { text: 'Last confirmed' },
    ],
    rows,
  };
};
