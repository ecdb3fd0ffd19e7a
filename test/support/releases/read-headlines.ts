import { CheerioAPI } from 'cheerio';
import { categoryNamed, dayOf } from './names';
import { partsOf, Sighting } from './sighting';

const CHANGE = /^(?:About )?([\d,]+) (more|fewer) than .*on (\d+ \w+ \d{4})$/i;
const NO_CHANGE = /^No change.* on (\d+ \w+ \d{4})$/;

/**
 * The numbers a page leads with. A change of one is the number of the release before, seen in another way: it is read
 * as that, so that it has to be a difference of two that were printed.
 */
export const readHeadlines = ($: CheerioAPI, table: readonly Sighting[], address: string): Sighting[] => {
  const first = table[0]!;
  const regions = new Set(table.filter(({ area }) => area.kind === 'sub-region').map(({ area }) => area));
  const area = regions.size === 1 ? [...regions][0]! : first.area;
  const { cube, product } = partsOf(first.release);
  const items = $('.plp-headline').toArray();
  const whole = items[0] && categoryOf($, items[0], cube);
  return items.flatMap((item) => {
    const number = /^(?:About )?([\d,]+)$/.exec($(item).find('.plp-headline__number').text().trim())?.[1];
    if (number === undefined) return [];
    const place = { area, category: categoryOf($, item, cube), where: `${address} headline` };
    const now = numberOf(number);
    const change = changeIn($(item).find('.plp-headline__change').text().trim());
    const before = change && `PL-${product === 'official' ? 'OF' : 'OP'}-${change.on}-${cube}`;
    return [
      { ...place, release: first.release, seen: now, ...shareIn($(item).find('.plp-headline__share').text(), whole) },
      ...(before ? [{ ...place, release: before, seen: now - change.by }] : []),
    ];
  }); // prettier-ignore
};

const categoryOf = ($: CheerioAPI, item: Parameters<CheerioAPI>[0], cube: string): string => {
  const label = $(item).find('.plp-headline__label').clone();
  label.find('.govuk-visually-hidden').remove();
  return categoryNamed(cube, label.text().trim());
};

/** What share of the first headline’s number it says it is. @throws Error for other words with a number in them */
const shareIn = (words: string, of: string | undefined): Pick<Sighting, 'share'> => {
  const percent = /^(\d+)% of \D+$/.exec(words.trim())?.[1];
  if (percent && of) return { share: { of, percent: Number(percent) } };
  if (/\d/.test(words)) throw new Error(`A headline says “${words}”`);
  return {};
};

/** @throws Error for a number in words that are not those of a change */
const changeIn = (words: string): { by: number; on: string } | null => {
  const [, size, way, since] = CHANGE.exec(words) ?? [];
  if (size) return { by: numberOf(size) * (way === 'more' ? 1 : -1), on: dayOf(since!) };
  const same = NO_CHANGE.exec(words)?.[1];
  if (same) return { by: 0, on: dayOf(same) };
  if (/\d/.test(words.replace(/\d+ \w+ \d{4}/g, ''))) throw new Error(`A headline says “${words}”`);
  return null;
};

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));
