import { Viewer } from '@lib/access/viewer';
import { number, Printed, symbol } from '@lib/measures/cubes/printed';
import { MeasureDefinition } from '@lib/measures/measure';
import { publishedOf } from '@lib/measures/published/published-as';
import { Figure } from '@lib/reference-data/benchmarks/benchmark';
import { figureCell } from '../../london/page/figure-words';
import { PublishedBeside } from '../../london/page/published-table';
import { publishedAreas } from '../../measures/published-areas';

const NOTE =
  'The Department’s figures for London have the City of London in them, which ours leave out, and follow its own rules and day.';

/** The latest the Department for Education published of a measure, where it published nothing of the table itself. */
export const measurePublished = (
  measure: Pick<MeasureDefinition, 'published' | 'name'> | null,
  viewer: Pick<Viewer, 'boroughId'>,
): PublishedBeside | null => {
  const areas = publishedAreas(viewer);
  const rows = (measure?.published ?? []).flatMap((as) => {
    const found = areas.map(({ gss }) => publishedOf(as, gss)[0] ?? null);
    const year = found.find((one) => one !== null)?.year;
    return year === undefined ? [] : [{ label: as.label, year, found }];
  });
  if (rows.length === 0) return null;
  const heading = 'Published by the Department for Education, the latest year';
  return {
    heading,
    note: NOTE,
    table: {
      caption: `${heading}: ${measure!.name}`,
      hideCaption: true,
      small: true,
      stacks: false,
      columns: [
        { text: 'Figure' },
        { text: 'Year to 31 March' },
        ...areas.map(({ name }) => ({ text: name, numeric: true })),
      ],
      rows: rows.map(({ label, year, found }) => [
        label,
        String(year),
        ...found.map((one) =>
          figureCell(one === null || one.year !== year ? symbol('x') : printed(one.figure)),
        ),
      ]),
    },
  };
};

const printed = (figure: Figure): Printed => (typeof figure === 'number' ? number(figure) : symbol(figure));
