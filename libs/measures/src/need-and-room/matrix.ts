import { Day } from '@lib/kernel/day';
import { isConfirmedOn } from '@lib/provision/places/fades-after';
import { RegisteredSetting } from '@lib/provision/places/vacancies.query';
import { Printed, symbol } from '../cubes/printed';
import { gapOf, surveyGapOf } from './gap';
import { ALL_ROWS, MatrixRow, MatrixWay, rowsOfWay } from './matrix-rows';
import { exactRange, Range, roundedRange } from './range';
import { ReleasedInputs } from './released-inputs';
import { RoomAsked, RoomByArea, RoomHeld } from './room-held';
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
  /** Searches that boroughs say are still open; those that a panel knows of are among them. */
  readonly open: Printed;
  readonly room: RoomHeld;
  /** By the panels’ record. Null where a part of it is hidden or in no release. */
  readonly gap: Range | null;
  /** By the survey. Beside the other, and never added to it. */
  readonly surveyGap: Range | null;
}

export interface Matrix {
  readonly way: MatrixWay;
  readonly on: Day;
  /** For how many days a confirmation counts on that day. */
  readonly days: number;
  /** Whether what was said of a setting counts on that day. */
  isCounted(said: { readonly confirmedOn: Day }): boolean;
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
  { way, on, fades }: RoomAsked,
): Matrix => {
  const room = new RoomByArea(settings, { way, on, fades });
  return {
    way,
    on,
    days: fades(on),
    isCounted: (said) => isConfirmedOn(said, on, fades),
    areas: [LONDON_AREA, ...subRegionsOn(on)],
    rows: rowsOfWay(way),
    cell: (row, area) => cellOf(inputs, room.at(row.code, area.code), { row, area }),
    settingsOf: ({ row, area }) => room.settingsAt(row.code, area.code),
  };
};

const cellOf = (
  { placements, searching, unmet, open }: ReleasedInputs,
  room: RoomHeld,
  { row, area }: Pick<MatrixCell, 'row' | 'area'>,
): MatrixCell => {
  const isAll = row.code === ALL_ROWS;
  const sought = searching.at(area.code, BEFORE_THE_PANEL);
  const notFound = unmet.at(area.code, row.unmet);
  const stillOpen = row.open === null ? symbol('x') : open.at(area.code, row.open);
  return {
    row,
    area,
    lookedAfter: row.lookedAfter === null ? symbol('x') : placements.at(area.code, row.lookedAfter),
    searching: isAll ? sought : symbol('x'),
    unmet: notFound,
    open: stillOpen,
    room,
    gap: gapOf({
      unmet: exactRange(notFound),
      searching: roundedRange(sought),
      searchingIsOfAll: !isAll,
      confirmed: room.confirmed,
    }),
    surveyGap: surveyGapOf({ open: exactRange(stillOpen), confirmed: room.confirmed }),
  };
};
