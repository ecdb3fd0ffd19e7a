import { Day } from '@lib/kernel/day';
import { AreaKind } from '@lib/releases/cubes/area';
import { Cube, ProductCode, ProtectedCell } from '@lib/releases/cubes/cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { areasOf, Level } from '../../../apps/web/src/london/asked/areas-asked';
import { PrintedTable } from '../../../apps/web/src/london/figures/printed-table';
import { ShownFigures } from '../../../apps/web/src/london/figures/shown-figures';
import { Ask } from '../support/bare-page';

const NEWEST = `select id, cube, cube_version as "cubeVersion", product, reference_day as "on", made_at as "madeAt",
    rule_version as "ruleVersion", state, includes, missing, freshest, oldest, possibly_twice as "possiblyTwice"
  from releases where cube = $1 and product = $2 and state = 'published' order by reference_day desc limit 2`;

const CELLS = `select release_id as release, area_kind as kind, area_code as code, category, value, symbol
  from release_cells where release_id = any($1) and category = any($2) and area_kind = any($3)`;

interface CellRow extends Omit<ProtectedCell, 'area'> {
  readonly release: string;
  readonly kind: AreaKind;
  readonly code: string;
}

/** The newest release of a table and the one before it, which its headlines are set beside. */
export interface NewestTwo {
  readonly release: ReleaseSummary;
  readonly before: ReleaseSummary | null;
}

/** Null while none is published. */
export const newestTwo = async (ask: Ask, cube: string, product: ProductCode): Promise<NewestTwo | null> => {
  const [release, before] = await ask<ReleaseSummary>(NEWEST, [cube, product]);
  return release ? { release, before: before ?? null } : null;
};

/** The cells of both in one question, as a page shows them. */
export const shownBare = async (
  ask: Ask,
  { cube, level, categories }: { cube: Cube; level: Level; categories: readonly string[] },
  { release, before }: NewestTwo,
): Promise<ShownFigures> => {
  const areas = areasOf(level, release.on).filter(({ kind }) => cube.areas.includes(kind));
  const rows = await ask<CellRow>(CELLS, [
    [release.id, ...(before ? [before.id] : [])],
    categories,
    [...new Set(areas.map(({ kind }) => kind))],
  ]);
  return {
    release,
    areas,
    printed: printed(rows, release),
    money: [],
    before: before && { release: before, printed: printed(rows, before) },
    own: null,
  };
};

const printed = (rows: readonly CellRow[], { id }: ReleaseSummary): PrintedTable =>
  new PrintedTable(
    rows
      .filter(({ release }) => release === id)
      .map(({ kind, code, ...cell }) => ({ ...cell, area: { kind, code } })),
  );

const DAYS = `select distinct reference_day as "on" from releases r join unnest($1::text[], $2::text[]) as n (cube, product)
    on r.cube = n.cube and r.product = n.product and r.state = 'published' order by 1 desc`;

/** The days there is a release of any of some tables, newest first. */
export const daysOf = async (
  ask: Ask,
  of: readonly { readonly cube: string; readonly product: ProductCode }[],
): Promise<Day[]> => {
  const rows = await ask<{ on: Day }>(DAYS, [of.map(({ cube }) => cube), of.map(({ product }) => product)]);
  return rows.map(({ on }) => on);
};
