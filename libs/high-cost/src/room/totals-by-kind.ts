import { RoomCell, RoomRow } from './room-weeks';

/** A sum of places, and at how many settings it is. */
export interface PlacesAt {
  readonly places: number;
  readonly settings: number;
}

/** What adds up over the settings of a kind: what is declared only where it was confirmed lately. */
export interface KindTotals {
  /** In the words of the regulator; null for all kinds together. */
  readonly kind: string | null;
  /** Settings that are looked at. */
  readonly settings: number;
  /** Those of which somebody confirmed lately what is said: the figures are of these alone. */
  readonly confirmed: number;
  readonly registered: PlacesAt;
  readonly commissioned: PlacesAt;
  readonly outOfUse: PlacesAt;
  readonly vacant: PlacesAt;
  /** Of the borough that looks: places it holds in blocks, confirmed or not. */
  readonly block: PlacesAt;
}

interface RowOfWeek extends RoomCell {
  readonly registered: number | null;
}

/** Of some rows by kind, the largest number of settings first, at the end of the week that stands at a place in each. */
export const totalsByKind = (rows: readonly RoomRow[], at: number): KindTotals[] =>
  [...Map.groupBy(rows, ({ setting }) => setting.provisionType)]
    .map(([kind, some]) => totalsOfKind(kind, some, at))
    .toSorted((one, other) => other.settings - one.settings || (one.kind! < other.kind! ? -1 : 1));

/** The same of all kinds together. */
export const totalsOfAll = (rows: readonly RoomRow[], at: number): KindTotals => totalsOfKind(null, rows, at);

const totalsOfKind = (kind: string | null, rows: readonly RoomRow[], at: number): KindTotals => {
  const cells = rows.flatMap(({ setting, cells: weeks }): RowOfWeek[] => {
    const cell = weeks[at];
    return cell ? [{ ...cell, registered: setting.places }] : [];
  });
  const counted = cells.filter(({ confirmed }) => confirmed);
  return {
    kind,
    settings: rows.length,
    confirmed: counted.length,
    registered: sumOf(counted.map(({ registered }) => registered)),
    commissioned: sumOf(counted.map(({ said }) => said?.commissioned ?? null)),
    outOfUse: sumOf(counted.map(({ said }) => said?.outOfUse ?? null)),
    vacant: sumOf(counted.map(({ vacant }) => vacant)),
    block: sumOf(cells.map(({ block }) => block || null)),
  };
};

/** What is not said is in no sum. */
const sumOf = (figures: readonly (number | null)[]): PlacesAt => {
  const said = figures.filter((figure) => figure !== null);
  return { places: said.reduce((sum, figure) => sum + figure, 0), settings: said.length };
};
