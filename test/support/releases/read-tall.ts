import { cubeOf } from '@lib/measures/cubes/cube-register';
import { areaNamed, categoryNamed, partNamed } from './names';
import { OwnSighting, partsOf, Seen, Sighting } from './sighting';

/** What stands over a borough's own column, after its name. */
export const OWN_COLUMN = ', exact: only your borough sees it';

interface TallTable {
  readonly columns: readonly string[];
  /** The whole first, then its parts. */
  readonly rows: readonly {
    readonly heading: string;
    readonly cells: readonly { readonly seen: Seen; readonly percent: number | 'under 1' | null }[];
  }[];
}

interface ReadFrom {
  readonly release: string;
  readonly where: string;
}

/** A table whose rows are the parts of a number and whose columns are areas, or a borough's own. */
export const readTall = (
  { columns, rows }: TallTable,
  { release, where }: ReadFrom,
): { sightings: Sighting[]; own: OwnSighting[] } => {
  const { cube, on } = partsOf(release);
  const [sightings, own]: [Sighting[], OwnSighting[]] = [[], []];
  const whole = rows[0]!.heading;
  const wholeCode = categoryNamed(cube, whole);
  const areas = columns.map((name) => (name.endsWith(OWN_COLUMN) ? null : areaNamed(on, name)));
  for (const [row, { heading, cells }] of rows.entries()) {
    const category = row === 0 ? wholeCode : partNamed(cube, whole, heading);
    for (const [at, { seen, percent }] of cells.entries()) {
      const area = areas[at];
      if (!area) {
        const borough = columns[at]!.slice(0, -OWN_COLUMN.length);
        own.push({ cube, on, borough, category, value: Number(seen), where });
        continue;
      }
      const share = row === 0 ? {} : { share: { of: wholeCode, percent } };
      sightings.push({ release, area, category, seen, ...share, where });
    }
  }
  return { sightings, own };
};

/** Bands of quartiles and how many there are; a band has to be one the table has, or a symbol. */
export const readPrices = (
  rows: readonly { readonly heading: string; readonly bands: readonly string[]; readonly seen: Seen }[],
  { area, release, where }: ReadFrom & { readonly area: string },
): Sighting[] => {
  const { cube, on } = partsOf(release);
  const labels = cubeOf(cube)!.categories.map(({ label }) => label.toLowerCase());
  return rows.map(({ heading, bands, seen }) => {
    for (const band of bands)
      if (!/^\[[cxz]\]/.test(band) && !labels.some((label) => label.endsWith(`${band.toLowerCase()} a week`)))
        throw new Error(`${where}: “${band}” is no band`);
    return { release, area: areaNamed(on, area), category: categoryNamed(cube, heading), seen, where };
  });
};
