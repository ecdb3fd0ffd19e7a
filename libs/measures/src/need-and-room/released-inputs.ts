import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { AreaKind } from '@lib/releases/cubes/area';
import { CubeDefinition, ProductCode } from '@lib/releases/cubes/cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Releases } from '@lib/releases/selecting/releases.service';
import { HCLI_COSTS } from '../cubes/hcli-costs.cube';
import { HCLI_FEES } from '../cubes/hcli-fees.cube';
import { NEED_GROUPS_CUBE } from '../cubes/need-groups.cube';
import { OPEN_SEARCHES } from '../cubes/open-searches.cube';
import { PANEL_CASES } from '../cubes/panel-cases.cube';
import { PLACEMENTS } from '../cubes/placements.cube';
import { Printed, printedOf } from '../cubes/printed';
import { UNMET_NEED } from '../cubes/unmet-need.cube';

/** The tables that need against room and what-if select from, and in which product. */
export const INPUT_TABLES = {
  placements: { cube: PLACEMENTS, product: 'official' },
  needs: { cube: NEED_GROUPS_CUBE, product: 'official' },
  unmet: { cube: UNMET_NEED, product: 'official' },
  searching: { cube: PANEL_CASES, product: 'operational' },
  open: { cube: OPEN_SEARCHES, product: 'official' },
  fees: { cube: HCLI_FEES, product: 'official' },
  costs: { cube: HCLI_COSTS, product: 'official' },
} as const satisfies Record<string, { readonly cube: CubeDefinition; readonly product: ProductCode }>;

export type InputName = keyof typeof INPUT_TABLES;

/** Cells of one release of London and its sub-regions; of none where nothing is published. */
export class ReleasedInput {
  private readonly cells: ReadonlyMap<string, Printed>;

  constructor(
    readonly release: ReleaseSummary | null,
    cells: readonly (Parameters<typeof printedOf>[0] & object)[],
  ) {
    this.cells = new Map(cells.map((cell) => [`${cell.area.code} ${cell.category}`, printedOf(cell)]));
  }

  /** @param area `london`, or the code of a sub-region */
  at(area: string, category: string): Printed {
    return this.cells.get(`${area} ${category}`) ?? printedOf(undefined);
  }
}

export type ReleasedInputs = Readonly<Record<InputName, ReleasedInput>>;

const RELEASES = new Releases();

const KINDS: readonly AreaKind[] = ['london', 'sub-region'];

/** Which release of a table is wanted; null for none. */
export type ReleaseChoice = (cube: CubeDefinition, product: ProductCode) => Promise<ReleaseSummary | null>;

/** The newest of each table. */
export const newestReleases =
  (tx: Tx): ReleaseChoice =>
  (cube, product) =>
    RELEASES.latest(tx, cube.code, product);

/** The newest of each on or before a day, of some or of all. */
export const releasesUpTo =
  (tx: Tx, upTo: Day, only?: readonly string[]): ReleaseChoice =>
  (cube, product) =>
    RELEASES.upTo(tx, cube.code, product, { upTo, only });

/** Those named, as they were when something was made of them. */
export const namedReleases = async (tx: Tx, ids: readonly string[]): Promise<ReleaseChoice> => {
  const named = await RELEASES.named(tx, ids);
  return (cube, product) =>
    Promise.resolve(named.find((one) => one.cube === cube.code && one.product === product) ?? null);
};

/** Whole cells of releases, and nothing counted: of London and its sub-regions only. */
export const releasedInputs = async (
  tx: Tx,
  choose: ReleaseChoice,
  names: readonly InputName[] = Object.keys(INPUT_TABLES) as InputName[],
): Promise<ReleasedInputs> => {
  const found = new Map<InputName, ReleasedInput>();
  for (const name of names) {
    const { cube, product } = INPUT_TABLES[name];
    const release = await choose(cube, product);
    const cells = release ? await RELEASES.select(tx, release.id) : [];
    found.set(
      name,
      new ReleasedInput(
        release,
        cells.filter(({ area }) => KINDS.includes(area.kind)),
      ),
    );
  }
  const none = new ReleasedInput(null, []);
  return Object.fromEntries(
    (Object.keys(INPUT_TABLES) as InputName[]).map((name) => [name, found.get(name) ?? none]),
  ) as unknown as ReleasedInputs;
};

/** The releases behind some inputs, each once. */
export const releasesOf = (inputs: ReleasedInputs): ReleaseSummary[] =>
  Object.values(inputs).flatMap(({ release }) => release ?? []);
