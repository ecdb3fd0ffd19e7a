import { RoomList } from '@lib/high-cost/room/room.service';
import { RoomRow } from '@lib/high-cost/room/room-weeks';
import { chosenOf, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { settingTitle } from '@lib/provision/settings/setting';

type FilterName = 'type' | 'area' | 'show';

/** What the list can be cut down to; the borough’s own only for a borough. */
const SHOWN = {
  vacant: 'With a vacant place, confirmed',
  'not confirmed': 'Not confirmed',
  'out of use': 'With places out of use',
  own: 'Our blocks and our children',
} as const;

type Shown = keyof typeof SHOWN;

export const roomFilters = ({ rows, boroughId }: RoomList): readonly ListFilter<FilterName>[] => {
  const choices = (values: readonly string[]): ListFilter['choices'] =>
    [...new Set(values)].sort().map((value) => ({ value, text: value }));
  const shown = (Object.keys(SHOWN) as Shown[]).filter((one) => one !== 'own' || boroughId !== null);
  return [
    { name: 'type', label: 'Type', choices: choices(rows.map(({ setting }) => setting.provisionType)) },
    {
      name: 'area',
      label: 'Local authority',
      choices: choices(rows.map(({ setting }) => setting.localAuthority)),
    },
    { name: 'show', label: 'Show', choices: shown.map((value) => ({ value, text: SHOWN[value] })) },
  ];
};

/** The rows an address asks for; the filters look at the first week. */
export const roomShown = (list: RoomList, query: Query): RoomRow[] => {
  const filters = roomFilters(list);
  const [type, area, show] = (['type', 'area', 'show'] as const).map((name) =>
    chosenOf(filters, query, name),
  );
  const words = textOf(query).toLowerCase().split(/\s+/).filter(Boolean);
  return list.rows.filter(
    (row) =>
      (type === undefined || row.setting.provisionType === type) &&
      (area === undefined || row.setting.localAuthority === area) &&
      (show === undefined || FITS[show as Shown](row)) &&
      words.every((word) => searchedOf(row).includes(word)),
  );
};

/** What was typed to search by. */
export const textOf = (query: Query): string => (typeof query['q'] === 'string' ? query['q'].trim() : '');

const searchedOf = ({ setting }: RoomRow): string =>
  [settingTitle(setting), ...setting.aliases, setting.urn ?? '', setting.localAuthority]
    .join(' ')
    .toLowerCase();

const FITS: Readonly<Record<Shown, (row: RoomRow) => boolean>> = {
  vacant: ({ cells: [first] }) => first!.confirmed && (first!.vacant ?? 0) > 0,
  'not confirmed': ({ cells: [first] }) => !first!.confirmed,
  'out of use': ({ cells: [first] }) => (first!.said?.outOfUse ?? 0) > 0,
  own: ({ cells }) => cells.some(({ block, children }) => block > 0 || (children ?? 0) > 0),
};
