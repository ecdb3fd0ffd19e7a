import { formatDay } from '@lib/kernel/london-format';
import { Matrix, MatrixCell } from '@lib/measures/need-and-room/matrix';
import { Printed } from '@lib/measures/cubes/printed';
import { ReleasedInputs } from '@lib/measures/need-and-room/released-inputs';
import { NeedAgainstRoom } from '@lib/measures/need-and-room/need-and-room.service';
import { medianDays } from '@lib/measures/need-and-room/room-held';
import { RegisteredSetting } from '@lib/provision/places/vacancies.query';
import { standingOn, vacantOn } from '@lib/provision/places/setting-places';
import { settingTitle } from '@lib/provision/settings/setting';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { roomPaths } from '../../room/room.paths';
import { needPaths } from '../need-and-room.paths';
import { findingOf, gapWords, gapWidth, places, printedWords, settings } from './need-words';
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
  rows: rowsOf(cell, inputs),
  settings: settingsTable(matrix.settingsOf(cell), matrix),
  sources: releaseNotes(inputs, ['placements', 'unmet', 'searching', 'open']),
});

const rowsOf = (
  { lookedAfter, searching, unmet, open, room, gap, surveyGap }: MatrixCell,
  { placements, searching: pipeline, unmet: ledger, open: survey }: ReleasedInputs,
): SummaryRow[] => {
  const median = medianDays(room.daysSince);
  return [
    { label: 'Children looked after', value: numberOn(lookedAfter, dayOf(placements, 'on')) },
    {
      label: 'Searching: no panel has recommended yet',
      value: numberOn(searching, dayOf(pipeline, 'on')),
    },
    {
      label: 'Unmet need: said to a panel in the quarter',
      value: numberOn(unmet, dayOf(ledger, 'to')),
    },
    {
      label: 'Still open: said in the sufficiency survey',
      value: numberOn(open, surveyDay(survey)),
    },
    {
      label: 'Room, confirmed',
      value: `${places(room.confirmed)}. ${settings(room.confirmedAt)} said how many are vacant, and that may be none`,
    },
    {
      label: 'Room, not confirmed',
      value:
        room.unconfirmedAt === 0
          ? 'None'
          : `${places(room.unconfirmed)}, by ${settings(room.unconfirmedAt)}: in no gap`,
    },
    { label: 'Nothing said', value: settings(room.notSaid) },
    {
      label: 'Last confirmed',
      value: lastConfirmed(median),
    },
    { label: 'Gap, by the panels’ record', value: gap === null ? 'Not available' : gapWidth(gap) },
    {
      label: 'Gap, by the survey',
      value: surveyGap === null ? 'Not available' : gapWords(surveyGap),
    },
  ];
};

/** A number with its day; what is not available is of no day. */
const numberOn = (printed: Printed, day: string): string =>
  sentenceCase(`${printedWords(printed)}${printed.symbol === 'x' ? '' : day}`);

const lastConfirmed = (median: number | null): string => {
  if (median === null) return 'Never';
  if (median === 0) return 'Today, at half of them or more';
  return `${median === 1 ? '1 day' : `${median} days`} ago, the middle one of them`;
};

/** Which day a number is of; nothing where nothing is released. */
const dayOf = ({ release }: ReleasedInputs['open'], joins: 'on' | 'to'): string => {
  if (release === null) return '';
  return joins === 'on' ? `, on ${formatDay(release.on)}` : `, in the quarter to ${formatDay(release.on)}`;
};

/** The day the survey is about; the release is of its quarter. */
const surveyDay = ({ release }: ReleasedInputs['open']): string =>
  release === null ? '' : `, on ${formatDay(release.freshest)}`;

/** The settings with a vacant place, or of which that is said; settings are published and no persons. */
const settingsTable = (
  all: readonly RegisteredSetting[],
  { on, isCounted: counts }: Pick<Matrix, 'on' | 'isCounted'>,
): DataTable | null => {
  const rows = all.flatMap((setting): TableCell[][] => {
    const standing = standingOn(setting.said, on);
    const vacant = standing && vacantOn(standing, on);
    if (!standing || !vacant) return [];
    const isCounted = counts(standing);
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
