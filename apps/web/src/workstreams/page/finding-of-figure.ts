import { percentOfPrinted } from '@lib/measures/cubes/percent-of-printed';
import { numberInWords } from '@lib/web-kit/charts/in-words';
import { AskedFigures } from '../../london/asked/asked-figures';
import { ShownFigures } from '../../london/figures/shown-figures';
import { isRounded } from '../../london/page/figure-words';
import { findingOf, subjectOf } from '../../london/page/finding';

/**
 * What a figure says: of prices, besides where the middle one lies, also how many are in the band that the figure is about,
 * so that its sentence and its number never speak of different things.
 */
export const findingOfFigure = (asked: AskedFigures, shown: ShownFigures): string => {
  const finding = findingOf(asked, shown);
  const { whole, lead, prices, says } = asked.breakdown;
  if (!prices) return finding;
  const area = subjectOf(shown);
  const all = shown.printed.at(area, whole.code);
  const part = shown.printed.at(area, lead.code);
  if (all.value === null || part.value === null || all.value === 0) return finding;
  const { value: percent } = percentOfPrinted(part, all);
  const said = (value: number): string =>
    numberInWords(value, { unit: 'count', about: isRounded(asked.product) });
  const share = percent === null ? '' : ` (${percent}%)`;
  return `${finding} Of ${said(all.value)}, ${said(part.value)} ${says}${share}.`;
};
