import { CheerioAPI } from 'cheerio';
import { SYMBOL_WORDS } from '@lib/web-kit/charts/chart';
import { Sighting } from './sighting';

/**
 * Holds the labels of a bar chart against the table with it, bar by bar from top to bottom: so the order of the bars is
 * that of the table, and no bar says what its cell does not.
 */
export const chartProblems = ($: CheerioAPI, sightings: readonly Sighting[]): string[] => {
  const chart = $('main .plp-chart').first();
  const label = chart.attr('aria-label') ?? '';
  if (!label.startsWith('Bar chart.')) return [];
  const expected = expectedBars(label, sightings, $);
  return chart
    .find('svg')
    .toArray()
    .flatMap((svg) => {
      const bars = $(svg).find('.plp-chart__value, .plp-chart__missing').toArray().map((one) => plain($(one).text()));
      return JSON.stringify(bars) === JSON.stringify(expected) ? [] : [`bars say ${bars.join()}, the table ${expected.join()}`];
    }); // prettier-ignore
};

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^about /, '')
    .replaceAll(',', '');

const expectedBars = (label: string, sightings: readonly Sighting[], $: CheerioAPI): string[] => {
  const share = /^Bar chart\. (.+), share of /.exec(label)?.[1];
  const whole = sightings[0]!.category;
  if (share) {
    const at = $('main table').first().find('thead th').toArray().findIndex((one) => $(one).text().trim() === share);
    const columns = new Set(sightings.map(({ category }) => category)).size;
    return sightings.filter((_, place) => place % columns === at - 1).map((one) => shareInWords(one, sightings));
  } // prettier-ignore
  const regions = sightings.filter(({ area, category }) => area.kind === 'sub-region' && category === whole);
  const subject = regions.length === 1 ? regions[0]!.area : sightings[0]!.area;
  return sightings
    .filter(({ area, category }) => area === subject && category !== whole)
    .map(({ seen }) => (typeof seen === 'number' ? String(seen) : SYMBOL_WORDS[seen]));
};

const shareInWords = ({ seen, share, area }: Sighting, all: readonly Sighting[]): string => {
  if (share?.percent === 'under 1') return SYMBOL_WORDS.k;
  if (share && share.percent !== null) return `${share.percent}%`;
  const whole = all.find((one) => one.area === area && one.category === share?.of)!.seen;
  if (seen === 'x' || whole === 'x') return SYMBOL_WORDS.x;
  return whole === 0 ? SYMBOL_WORDS.z : SYMBOL_WORDS.c;
};
