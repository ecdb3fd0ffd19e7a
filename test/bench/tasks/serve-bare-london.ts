import { permissionsOf } from '@lib/access/permissions/permission';
import { Viewer } from '@lib/access/viewer';
import { Day } from '@lib/kernel/day';
import { ProtectedCell } from '@lib/releases/cubes/cube';
import { AreaKind } from '@lib/releases/cubes/area';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { areasOf } from '../../../apps/web/src/london/asked/areas-asked';
import { figuresAsked, tableAsked } from '../../../apps/web/src/london/asked/london-filters';
import { PrintedTable } from '../../../apps/web/src/london/figures/printed-table';
import { londonPaths } from '../../../apps/web/src/london/london.paths';
import { presentLondon } from '../../../apps/web/src/london/page/london-page.presenter';
import { Ask, serveBare } from '../support/bare-page';

const [url] = process.argv.slice(2) as [string];

const COMMISSIONER: Viewer = {
  personId: 'nobody',
  name: 'Thaddeus Marlpit',
  boroughId: null,
  roles: ['commissioner'],
  permissions: permissionsOf(['commissioner']),
  context: { scope: 'programme', personId: null, boroughId: null },
  origin: {},
};

const DAYS = `select reference_day as "on" from releases
  where cube = $1 and product = $2 and state = 'published' order by reference_day desc`;

/** The newest and the one before it, which its headlines are set beside. */
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

const printed = (rows: readonly CellRow[], { id }: ReleaseSummary): PrintedTable =>
  new PrintedTable(
    rows.filter(({ release }) => release === id).map(({ kind, code, ...cell }) => ({ ...cell, area: { kind, code } })),
  ); // prettier-ignore

/** London and its parts: the days there are, two releases and their cells, in three questions. */
const model = async (ask: Ask, query: Readonly<Record<string, string>>): Promise<object> => {
  const table = tableAsked(query);
  const of = [table.cube.code, table.product];
  const periods = (await ask<{ on: Day }>(DAYS, of)).map(({ on }) => on);
  const [release, before] = (await ask<ReleaseSummary>(NEWEST, of)) as [ReleaseSummary, ReleaseSummary];
  const asked = figuresAsked(query, table, { periods, on: release.on });
  const areas = areasOf(asked.level, release.on);
  const categories = [asked.breakdown.whole, ...asked.breakdown.parts].map(({ code }) => code);
  const kinds = [...new Set(areas.map(({ kind }) => kind))];
  const rows = await ask<CellRow>(CELLS, [[release.id, before.id], categories, kinds]);
  const shown = {
    release,
    areas,
    printed: printed(rows, release),
    money: [],
    before: { release: before, printed: printed(rows, before) },
    own: null,
  };
  return presentLondon({ asked, shown, awaiting: 0 }, query, COMMISSIONER);
};

serveBare(url, {
  path: londonPaths.show,
  template: 'london/page/london.njk',
  viewer: { name: COMMISSIONER.name, roleTitle: 'Commissioner', boroughName: null },
  menu: ['Home', 'London', 'Releases', 'Reports'],
  model,
});
