import { permissionsOf } from '@lib/access/permissions/permission';
import { Viewer } from '@lib/access/viewer';
import { Day } from '@lib/kernel/day';
import { MadeWorkstream } from '@lib/measures/workstreams/made-workstream';
import { SHIPPED_WORKSTREAMS } from '@lib/measures/workstreams/shipped-workstreams';
import { AreaKind } from '@lib/releases/cubes/area';
import { ProtectedCell } from '@lib/releases/cubes/cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { areasOf } from '../../../apps/web/src/london/asked/areas-asked';
import { PrintedTable } from '../../../apps/web/src/london/figures/printed-table';
import { ShownFigures } from '../../../apps/web/src/london/figures/shown-figures';
import { releasesOf } from '../../../apps/web/src/workstreams/asked/figure-place';
import {
  askedOf,
  byTable,
  categoriesOf,
  Placed,
  placed,
} from '../../../apps/web/src/workstreams/asked/placed-figures';
import { filtersOf, workstreamAsked } from '../../../apps/web/src/workstreams/asked/workstream-asked';
import { FigureShown } from '../../../apps/web/src/workstreams/figures/figure-shown';
import { presentWorkstream } from '../../../apps/web/src/workstreams/page/workstream.presenter';
import { Ask, serveBare } from '../support/bare-page';

const [url] = process.argv.slice(2) as [string];
const CODE = 'fostering';

const COMMISSIONER: Viewer = {
  personId: 'nobody',
  name: 'Thaddeus Marlpit',
  boroughId: null,
  roles: ['commissioner'],
  permissions: permissionsOf(['commissioner']),
  context: { scope: 'programme', personId: null, boroughId: null },
  origin: {},
};

const DAYS = `select distinct reference_day as "on" from releases r join unnest($1::text[], $2::text[]) as n (cube, product)
    on r.cube = n.cube and r.product = n.product and r.state = 'published' order by 1 desc`;

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

/** The figures of one table: two releases and their cells, in two questions. */
const shownOf = async (ask: Ask, table: readonly Placed[]): Promise<FigureShown[]> => {
  const { cube, product, level } = table[0]!;
  const [release, before] = await ask<ReleaseSummary>(NEWEST, [cube.code, product]);
  const asked = table.map((one) => askedOf(one, release?.on ?? ('2026-12-01' as Day)));
  const drawn = (shown: ShownFigures | null): FigureShown[] =>
    table.map(({ figure }, at) => ({ figure, asked: asked[at]!, shown, awaits: false }));
  if (!release) return drawn(null);
  const areas = areasOf(level, release.on).filter(({ kind }) => cube.areas.includes(kind));
  const kinds = [...new Set(areas.map(({ kind }) => kind))];
  const rows = await ask<CellRow>(CELLS, [
    [release, before].flatMap((one) => one?.id ?? []),
    categoriesOf(asked),
    kinds,
  ]);
  return drawn({
    release,
    areas,
    printed: printed(rows, release),
    money: [],
    before: before ? { release: before, printed: printed(rows, before) } : null,
    own: null,
  });
};

const model = async (ask: Ask, query: Readonly<Record<string, string>>): Promise<object> => {
  const shipped = SHIPPED_WORKSTREAMS.find(({ code }) => code === CODE)!;
  const workstream: MadeWorkstream = {
    ...shipped,
    validFrom: null,
    madeAt: null,
    madeByName: null,
    because: null,
  };
  const asked = workstreamAsked(query);
  const all = placed(workstream.figures, asked);
  const of = all.map(releasesOf);
  const rows = await ask<{ on: Day }>(DAYS, [of.map(({ cube }) => cube), of.map(({ product }) => product)]);
  const days = rows.map(({ on }) => on);
  const shown: FigureShown[] = [];
  for (const table of byTable(all)) shown.push(...(await shownOf(ask, table)));
  const figures = workstream.figures.map((figure) => shown.find((one) => one.figure === figure)!);
  const filters = filtersOf(query, { days, today: days[0] ?? ('2026-12-01' as Day) });
  return presentWorkstream({ workstream, asked, filters, days, figures }, query, COMMISSIONER);
};

serveBare(url, {
  path: `/workstreams/${CODE}`,
  template: 'workstreams/page/workstream.njk',
  viewer: { name: COMMISSIONER.name, roleTitle: 'Commissioner', boroughName: null },
  menu: ['Home', 'Workstreams', 'London', 'Releases', 'Reports'],
  model,
});
