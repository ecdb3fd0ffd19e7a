import { RoomList } from '@lib/high-cost/room/room.service';
import { RoomRow } from '@lib/high-cost/room/room-weeks';
import { KindTotals, PlacesAt, totalsByKind, totalsOfAll } from '@lib/high-cost/room/totals-by-kind';
import { formatDay } from '@lib/kernel/london-format';
import { CellParts, DataTable, TableCell } from '@lib/web-kit/tables/data-table';

/** What adds up in the first week, by kind of setting; null where there is nothing to add up. */
export const kindsTable = ({ weeks, boroughId }: RoomList, rows: readonly RoomRow[]): DataTable | null => {
  const kinds = totalsByKind(rows, 0);
  if (kinds.length === 0) return null;
  const all = kinds.length > 1 ? [totalsOfAll(rows, 0)] : [];
  const isBorough = boroughId !== null;
  return {
    caption: `Places by kind of setting, in the week from ${formatDay(weeks[0]!.monday)}`,
    stacks: true,
    columns: [
      { text: 'Kind of setting', width: 'one-quarter' },
      { text: 'Confirmed lately', numeric: true },
      { text: 'Registered', numeric: true },
      { text: 'Commissioned', numeric: true },
      { text: 'Out of use', numeric: true },
      { text: 'Vacant', numeric: true },
      ...(isBorough ? [{ text: 'Our block', numeric: true }] : []),
    ],
    rows: [...kinds, ...all].map((one): TableCell[] => [
      one.kind ?? 'All kinds',
      `${one.confirmed} of ${one.settings}`,
      ...FIGURES.map((figure) => placesCell(one[figure], one.confirmed === 0 ? 'Not counted' : 'Not said')),
      ...(isBorough ? [placesCell(one.block, '0')] : []),
    ]),
  };
};

const FIGURES = ['registered', 'commissioned', 'outOfUse', 'vacant'] as const satisfies (keyof KindTotals)[];

/** “31” with “9 settings” below it. */
const placesCell = ({ places, settings }: PlacesAt, none: string): CellParts =>
  settings === 0
    ? { text: none }
    : { text: places.toLocaleString('en-GB'), note: settings === 1 ? '1 setting' : `${settings} settings` };
