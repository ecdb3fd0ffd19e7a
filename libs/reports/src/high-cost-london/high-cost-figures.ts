import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { CubeDefinition } from '@lib/releases/cubes/cube';
import { definitionFor } from '../high-cost/rows/register-on';
import { ReleaseSource } from '../london-placements/release-source';
import { firstReleased, PanelLondonFigures, panelLondonFigures } from '../panel-london/panel-london-figures';
import { Way } from '../panel-london/way';

/** What a workbook takes from one table of releases. */
export interface HighCostPart {
  readonly cube: CubeDefinition;
  /** What is counted, as a heading of a column: “Placements”. */
  readonly counted: string;
  readonly ways: readonly Way[];
  /** What the sheet of its quartiles is called, where it has prices. */
  readonly quartiles?: SheetName;
  /** What the sheet of its sums of money is called, where it has them. */
  readonly money?: SheetName;
  /** What its sheet over time is called. */
  readonly series: SheetName;
}

/** The name of a sheet, and of its table for machines. */
export interface SheetName {
  readonly name: string;
  readonly table: string;
}

export type HighCostParts = readonly [HighCostPart, ...HighCostPart[]];

/** A part with the releases it is selected from. */
export interface PartOfFigures extends PanelLondonFigures {
  readonly part: HighCostPart;
}

/** Everything a workbook of high-cost placements shows. */
export interface HighCostFigures {
  readonly main: PartOfFigures;
  readonly parts: readonly PartOfFigures[];
  /** The definition of high cost in force on the day of the main release. */
  readonly definition: HcliDefinition;
}

/** @throws UnavailableError where a part has no release: a run is skipped before it comes to this. */
export const highCostFigures = async (
  tx: Tx,
  parts: HighCostParts,
  { asAt, onlyReleases }: { readonly asAt: Day; readonly onlyReleases?: readonly string[] },
): Promise<HighCostFigures> => {
  const source = new ReleaseSource(tx, onlyReleases);
  const selected: PartOfFigures[] = [];
  for (const part of parts) selected.push({ part, ...(await panelLondonFigures(source, part.cube, asAt)) });
  const main = selected[0]!;
  return { main, parts: selected, definition: await definitionFor(tx, main.main.on) };
};

/** The first day there is a published release of every table for; null while one has none. */
export const firstOfAll = async (tx: Tx, parts: HighCostParts): Promise<Day | null> => {
  let first: Day | null = null;
  for (const { cube } of parts) {
    const day = await firstReleased(tx, cube);
    if (day === null) return null;
    if (first === null || day > first) first = day;
  }
  return first;
};
