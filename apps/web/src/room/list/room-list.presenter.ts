import { Day, latest } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { RoomList } from '@lib/high-cost/room/room.service';
import { RoomRow, totalsOf } from '@lib/high-cost/room/room-weeks';
import { settingTitle } from '@lib/provision/settings/setting';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { appliedFilter, FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { needPaths } from '../../need-and-room/need-and-room.paths';
import { roomPaths } from '../room.paths';
import { cellNote, cellWords, sumWords } from '../room-words';
import { kindsTable } from './kinds-table';
import { roomFilters, roomShown, textOf } from './room-filter';

export const ROOM_A_PAGE = 25;

export interface RoomListModel {
  readonly title: string;
  readonly form: FormModel;
  readonly counted: string;
  readonly notCounted: string | null;
  readonly fades: string;
  readonly filter: FilterPanel;
  readonly filters: readonly ListFilter[];
  readonly kinds: DataTable | null;
  readonly table: DataTable;
  readonly paging: Paging;
  readonly isEmpty: boolean;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

export interface RoomListFacts {
  readonly list: RoomList;
  readonly query: Query;
  readonly form: FormModel;
  readonly page: number;
  readonly viewer: Pick<Viewer, 'permissions'>;
}

/** Room by setting and week as a page. */
export const presentRoom = ({ list, query, form, page, viewer }: RoomListFacts): RoomListModel => {
  const address = withQuery(roomPaths.list, query as Record<string, string>);
  const rows = roomShown(list, query);
  const last = Math.max(1, Math.ceil(rows.length / ROOM_A_PAGE));
  const shown = Math.min(page, last);
  const paging = pagingOf({ page: shown, total: rows.length, perPage: ROOM_A_PAGE, address });
  const { confirmed, unconfirmed } = totalsOf(rows, 0);
  const from = formatDay(list.weeks[0]!.monday);
  return {
    title: titleWithPage('Room', paging),
    form,
    counted: `In the week from ${from}: ${sumWords(confirmed)}.`,
    notCounted:
      unconfirmed.settings === 0
        ? null
        : `Not counted, because nobody has confirmed it lately: ${sumWords(unconfirmed)}.`,
    fades: `A figure that nobody has confirmed for ${list.days} days is shown and not counted.`,
    filter: filterOf(list, { query, address, form }),
    filters: roomFilters(list),
    kinds: kindsTable(list, rows),
    table: tableOf(list, rows.slice((shown - 1) * ROOM_A_PAGE, shown * ROOM_A_PAGE)),
    paging,
    isEmpty: rows.length === 0,
    links: [
      { text: 'Search for a place', href: roomPaths.search },
      { text: 'Need against room', href: needPaths.matrix },
      ...(viewer.permissions.has('see block contracts')
        ? [
            { text: 'Our block contracts', href: roomPaths.blocks },
            { text: 'Our voids', href: roomPaths.voids },
          ]
        : []),
      { text: 'Download these as CSV', href: withQuery(roomPaths.download, withoutPage(query)) },
    ],
  };
};

const withoutPage = (query: Query): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query as Record<string, string>).filter(
      ([name, value]) => name !== 'page' && value !== '',
    ),
  );

const WEEK = ['week', 'week-day', 'week-month', 'week-year'];

const filterOf = (
  list: RoomList,
  { query, address, form }: { query: Query; address: string; form: FormModel },
): FilterPanel => {
  const text = textOf(query);
  const isOther = WEEK.some((name) => typeof query[name] === 'string' && query[name] !== '');
  const without = withQuery(address, Object.fromEntries(WEEK.map((name) => [name, null])));
  const week = formatDay(list.weeks[0]!.monday);
  return {
    action: roomPaths.list,
    form,
    applied: [
      ...(isOther ? [{ heading: 'Week', items: [{ text: `From ${week}`, href: without }] }] : []),
      ...(text === '' ? [] : [appliedFilter('Search', 'q', [{ value: text, text }], address)]),
      ...appliedFilters(roomFilters(list), query, address),
    ],
    clearHref: roomPaths.list,
  };
};

const tableOf = ({ weeks }: RoomList, rows: readonly RoomRow[]): DataTable => ({
  caption: 'Places by setting and week, as they stand on the Sunday',
  small: true,
  columns: [
    { text: 'Setting', width: 'one-quarter' },
    { text: 'Last confirmed' },
    ...weeks.map(({ monday }) => ({ text: `Week from ${formatDay(monday)}` })),
  ],
  rows: rows.map(({ setting, cells }): TableRow => [
    {
      text: settingTitle(setting),
      href: roomPaths.setting(setting.id),
      note: `${setting.localAuthority}; ${setting.places === null ? 'registered places not known' : `registered for ${setting.places}`}`,
    },
    confirmedCell(cells),
    ...cells.map((cell, at) => ({ text: cellWords(cell), note: cellNote(cell, weeks[at]!.sunday) })),
  ]),
});

/** When somebody last said that it is right; of what is said for later weeks too, the latest. */
const confirmedCell = (cells: RoomRow['cells']): TableRow[number] => {
  const said = cells.filter((cell) => cell.said !== null);
  const last = said.map((cell) => cell.said!.confirmedOn).reduce<Day | null>(latestOf, null);
  if (last === null) return 'Never';
  const isCounted = said.some(({ confirmed }) => confirmed);
  return { text: formatDay(last), tag: isCounted ? undefined : { text: 'Not counted', colour: 'yellow' } };
};

const latestOf = (one: Day | null, other: Day): Day => (one === null ? other : latest(one, other));
