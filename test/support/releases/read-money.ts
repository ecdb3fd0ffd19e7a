import { CheerioAPI } from 'cheerio';
import { day } from '@lib/kernel/day';
import { formatPounds } from '@lib/kernel/pounds';
import { amountLabel } from '@lib/measures/cubes/amount-words';
import { cubeOf } from '@lib/measures/cubes/cube-register';
import { Amount } from '@lib/releases/cubes/cube';
import { dayOf } from './names';
import { LONDON } from './released-cells';
import { partsOf, Seen, Sighting } from './sighting';

interface MoneyAt {
  readonly cube: string;
  /** The release of the page; null on one of quarters. */
  readonly release: string | null;
  readonly where: string;
}

/** Every sum of money of a page, in its table and in its words. @throws Error for an amount that is none of its sums or steps */
export const readMoney = ($: CheerioAPI, { cube, release, where }: MoneyAt): Sighting[] => {
  const amounts = cubeOf(cube)?.amounts ?? [];
  const section = $('main .plp-money');
  const headings = section.find('thead th').toArray().map((one) => $(one).text().trim()); // prettier-ignore
  const sightings = section
    .find('tbody tr')
    .toArray()
    .flatMap((row) => {
      const heading = $(row).find('th').text().trim();
      const cells = $(row).find('td').toArray().map((td) => seenIn($(td).text().trim(), where)); // prettier-ignore
      const of = release ?? `PL-OF-${dayOf(heading)}-${cube}`;
      const { on } = partsOf(of);
      const named = (label: string): Amount => {
        const found = amounts.find((amount) => amountLabel(amount, day(on)) === label);
        if (!found) throw new Error(`${where}: ${cube} has no sum called ${label}`);
        return found;
      };
      const asked = release ? [named(heading)] : headings.slice(1).map(named);
      return asked.map(({ code }, at): Sighting => ({ release: of, area: LONDON, category: code, seen: cells[at]!, where })); // prettier-ignore
    });
  checkWords(section.text(), [...sightings.map(({ seen }) => seen), ...amounts.flatMap(limitsOf)], where);
  return sightings;
};

const limitsOf = ({ roundedTo, mostEachWeek }: Amount): number[] => [roundedTo / 100, mostEachWeek / 100];

const seenIn = (text: string, where: string): Seen => {
  const symbol = /^\[([ckx])\]/.exec(text)?.[1];
  if (symbol) return symbol as Seen;
  if (!/^£[\d,]+$/.test(text)) throw new Error(`${where}: a sum says “${text}”`);
  return Number(text.replace(/[£,]/g, ''));
};

const checkWords = (words: string, known: readonly Seen[], where: string): void => {
  const said = new Set(known.map((seen) => (typeof seen === 'number' ? formatPounds(seen * 100) : '')));
  for (const pounds of words.match(/£[\d,]*\d/g) ?? [])
    if (!said.has(pounds)) throw new Error(`${where}: ${pounds} is in no sum of the release`);
};
