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
  if (part.value === null)
    return `${start}, how many of the ${said(all.value)} ${who} ${says} ${reason(part)}.`;
  const percent = share.value === null ? '' : ` (${share.value}%)`;
  return `${start}, ${said(part.value)} of ${said(all.value)} ${who} ${says}${percent}.`;
};

const reason = ({ symbol }: Printed): string =>
  symbol === 'c' ? 'is hidden to protect people' : 'is not available';

/** Who is in the number: those of the area that took part, never more than did. */
const boroughsIn = (area: Area, { release }: ShownFigures): string => {
  const count = area.boroughs.filter((id) => release.includes.includes(id)).length;
  const boroughs = `${count} ${count === 1 ? 'borough' : 'boroughs'}`;
  return area.kind === 'london' ? `${count} London boroughs` : `${boroughs} of ${area.name}`;
};
