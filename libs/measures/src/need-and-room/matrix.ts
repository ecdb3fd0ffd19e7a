import { Day } from '@lib/kernel/day';
import { RegisteredSetting } from '@lib/provision/places/vacancies.query';
import { Printed, symbol } from '../cubes/printed';
import { gapOf } from './gap';
import { ALL_ROWS, MatrixRow, MatrixWay, rowsOfWay } from './matrix-rows';
import { exactRange, Range, roundedRange } from './range';
import { ReleasedInputs } from './released-inputs';
import { RoomByArea, RoomHeld } from './room-held';
import { subRegionsOn } from './sub-regions';

/** All London; its parts go by their codes. */
export const LONDON_AREA = { code: 'london', name: 'London' } as const;

/** Cases that no panel has recommended on yet. */
const BEFORE_THE_PANEL = 'stage|panel';

/** One place of the matrix. */
export interface MatrixCell {
  readonly row: MatrixRow;
  readonly area: { readonly code: string; readonly name: string };
  readonly lookedAfter: Printed;
  /** Of all rows together; of one row it is in no release. */
  readonly searching: Printed;
  readonly unmet: Printed;
  readonly room: RoomHeld;
  /** Null where a part of it is hidden or in no release. */
  readonly gap: Range | null;
}

export interface Matrix {
  readonly way: MatrixWay;
  readonly on: Day;
  readonly areas: readonly MatrixCell['area'][];
  readonly rows: readonly MatrixRow[];
  cell(row: MatrixRow, area: MatrixCell['area']): MatrixCell;
  /** The registered settings behind the room of a place, by authority and name. */
  settingsOf(cell: Pick<MatrixCell, 'row' | 'area'>): readonly RegisteredSetting[];
}

/** Need from releases and room as it is declared, side by side. */
export const matrixOf = (
  inputs: ReleasedInputs,
  settings: readonly RegisteredSetting[],
  { way, on }: { readonly way: MatrixWay; readonly on: Day },
): Matrix => {
  const room = new RoomByArea(settings, way, on);
  return {
    way,
    on,
    areas: [LONDON_AREA, ...subRegionsOn(on)],
    rows: rowsOfWay(way),
    cell: (row, area) => cellOf(inputs, room.at(row.code, area.code), { row, area }),
    settingsOf: ({ row, area }) => room.settingsAt(row.code, area.code),
  };
};

const cellOf = (
  { placements, searching, unmet }: ReleasedInputs,
  room: RoomHeld,
  { row, area }: Pick<MatrixCell, 'row' | 'area'>,
): MatrixCell => {
  const isAll = row.code === ALL_ROWS;
  const sought = searching.at(area.code, BEFORE_THE_PANEL);
  const notFound = unmet.at(area.code, row.unmet);
  return {
    row,
    area,
    lookedAfter: row.lookedAfter === null ? symbol('x') : placements.at(area.code, row.lookedAfter),
    searching: isAll ? sought : symbol('x'),
    unmet: notFound,
    room,
    gap: gapOf({
      unmet: exactRange(notFound),
      searching: roundedRange(sought),
      searchingIsOfAll: !isAll,
      confirmed: room.confirmed,
    }),
  };
};
