import { PriceBands, quartilesOf } from '@lib/measures/cubes/price-bands';
import { percentOfPrinted } from '@lib/measures/cubes/percent-of-printed';
import { Printed } from '@lib/measures/cubes/printed';
import { Area } from '@lib/releases/cubes/area';
import { numberInWords } from '@lib/web-kit/charts/in-words';
import { AskedFigures } from '../asked/asked-figures';
import { ShownFigures } from '../figures/shown-figures';
import { tableWords, whenWords } from '../tables/table-words';
import { isRounded } from './figure-words';

/** The area a page is about: the sub-region whose boroughs it lists, or London. */
export const subjectOf = ({ areas }: Pick<ShownFigures, 'areas'>): Area => {
  const regions = areas.filter(({ kind }) => kind === 'sub-region');
  return regions.length === 1 ? regions[0]! : areas[0]!;
};

/** What the printed numbers say in one sentence; where they say nothing, that they do not, and why. */
export const findingOf = (asked: AskedFigures, shown: ShownFigures): string => {
  const { whole, lead, of, says } = asked.breakdown;
  const area = subjectOf(shown);
  const all = shown.printed.at(area, whole.code);
  const part = shown.printed.at(area, lead.code);
  const share = percentOfPrinted(part, all);
  const words = tableWords(asked.cube.code);
  const start = whenWords(words, shown.release.on);
  const who = `${of} ${words.joins} ${boroughsIn(area, shown)}`;
  const said = (figure: number): string =>
    numberInWords(figure, { unit: 'count', about: isRounded(asked.product) });
  if (all.value === null) return `${start}, the number of ${who} ${reason(all)}.`;
  if (all.value === 0) return `${start}, there were no ${who}.`;
  if (asked.breakdown.prices) return `${start}, ${pricedWords(asked.breakdown.prices, shown, who)}.`;
  if (part.value === null)
    return `${start}, how many of the ${said(all.value)} ${who} ${says} ${reason(part)}.`;
  if (part.value === 0) return `${start}, none of ${said(all.value)} ${who} ${says}.`;
  const percent = share.value === null ? '' : ` (${share.value}%)`;
  return `${start}, ${said(part.value)} of ${said(all.value)} ${who} ${says}${percent}.`;
};

/** Where the middle one lies by price, and where the half around it does; never the lowest or the highest. */
const pricedWords = (prices: PriceBands, shown: ShownFigures, who: string): string => {
  const { lower, median, upper } = quartilesOf(prices, (code) => shown.printed.at(subjectOf(shown), code));
  const named = ({ value }: Printed): string | null => (value === null ? null : prices.bands[value]!.label);
  const [low, middle, high] = [named(lower), named(median), named(upper)];
  if (middle === null) return `the band of the median price of ${who} ${reason(median)}`;
  const around =
    low === null || high === null
      ? ''
      : low === high
        ? ', as are both quartiles'
        : `; the quartiles are in “${low}” and “${high}”`;
  return `the median price of ${who} is in the band “${middle}” a week${around}`;
};

const reason = ({ symbol }: Printed): string => {
  if (symbol === 'z') return 'does not apply: none has a price';
  return symbol === 'c' ? 'is hidden to protect people' : 'is not available';
};

/** Who is in the number: those of the area that took part, never more than did. */
const boroughsIn = (area: Area, { release }: ShownFigures): string => {
  const count = area.boroughs.filter((id) => release.includes.includes(id)).length;
  const boroughs = `${count} ${count === 1 ? 'borough' : 'boroughs'}`;
  return area.kind === 'london' ? `${count} London boroughs` : `${boroughs} of ${area.name}`;
};
