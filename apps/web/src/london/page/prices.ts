import { quartilesOf } from '@lib/measures/cubes/price-bands';
import { Printed } from '@lib/measures/cubes/printed';
import { QuartileBands } from '@lib/measures/cubes/quartile-bands';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { TableCell } from '@lib/web-kit/tables/data-table';
import { AskedFigures } from '../asked/asked-figures';
import { Breakdown } from '../asked/breakdown';
import { ShownFigures } from '../figures/shown-figures';
import { periodWords, tableWords } from '../tables/table-words';
import { figureCell } from './figure-words';
import { subjectOf } from './finding';
import { StepsModel } from './steps';

/** A way of taking a number apart that is by bands of money. */
export type Priced = Breakdown & Required<Pick<Breakdown, 'prices'>>;

/** The ways of a table that are by bands of money, in its order. */
export const pricedAmong = (breakdowns: readonly Breakdown[]): Priced[] =>
  breakdowns.filter((one): one is Priced => one.prices !== undefined);

/** In which bands the quartiles are, of everything that has a price; null for a table without prices. */
export const pricesOf = ({ cube, breakdowns }: AskedFigures, shown: ShownFigures): StepsModel | null => {
  const priced = pricedAmong(breakdowns);
  if (priced.length === 0) return null;
  const heading = `What a week costs: ${subjectOf(shown).name}`;
  return {
    heading,
    sentences: [QUARTILES_IN_WORDS],
    table: {
      caption: `${heading}, ${periodWords(tableWords(cube.code), shown.release.on)}`,
      hideCaption: true,
      small: true,
      columns: [
        { text: 'Placements in' },
        { text: 'Lower quartile' },
        { text: 'Median' },
        { text: 'Upper quartile' },
        { text: tableWords(cube.code).counted, numeric: true },
      ],
      rows: priced.map((one) => {
        const { lower, median, upper } = quartilesIn(one, shown);
        const all = shown.printed.at(subjectOf(shown), one.whole.code);
        return [
          one.whole.label,
          ...[lower, median, upper].map((position) => bandCell(one, position)),
          figureCell(all),
        ];
      }),
    },
  };
};

const QUARTILES_IN_WORDS =
  'In the order of their weekly price, a quarter of the placements with a price are reached in the band of the lower quartile, half in that of the median, three quarters in that of the upper quartile. Bands are worked out from the numbers shown, of six placements or more, and never which is lowest or highest.';

/** The positions of the bands of the quartiles, of the area the page is about. */
export const quartilesIn = ({ prices }: Priced, shown: ShownFigures): QuartileBands => {
  const area = subjectOf(shown);
  return quartilesOf(prices, (code) => shown.printed.at(area, code));
};

const bandCell = ({ prices }: Priced, position: Printed): TableCell =>
  position.value === null
    ? figureCell(position)
    : { text: sentenceCase(prices.bands[position.value]!.label) };
