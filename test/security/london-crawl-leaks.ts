import { load } from 'cheerio';
import { Answer } from '@test/support/signed-in';
import { Asker } from '@test/support/releases/crawler';

export type Change = (text: string) => string | Promise<string>;

/** The same answers with something let slip: what the crawl has to notice. */
export const leaking = (asker: Asker, change: Change): Asker => ({
  async get(address) {
    const { status, headers, text } = await asker.get(address);
    return new Answer(status, headers, Buffer.from(await change(text)));
  },
});

/** A hidden number as a cell says it. */
export const HIDDEN =
  '<span aria-hidden="true">[c]</span><span class="govuk-visually-hidden">hidden to protect people</span>';

/** Ways in which a page could give something away, each with an address that has what it needs. */
export const LEAKS: Readonly<Record<string, { address: string; change: Change }>> = {
  'a hidden number in its cell': {
    address: '/london?areas=boroughs&product=quarterly&table=location-tiers',
    change: (text) => text.replace(HIDDEN, '4'),
  },
  'a share of a hidden number': {
    address: '/london?areas=boroughs&product=quarterly&table=location-tiers',
    change: (text) => text.replace(HIDDEN, `${HIDDEN}<span class="govuk-hint">2%</span>`),
  },
  'a hidden number in the title of its cell': {
    address: '/london?areas=boroughs&product=quarterly&table=location-tiers',
    change: (text) => text.replace(HIDDEN, `<span title="4">[c]</span>`),
  },
  'a sum of boroughs that no release has': {
    address: '/london?areas=SEL&product=quarterly&table=placements',
    change: (text) => text.replace('</figure>', '<p>The two smallest together: 411 children.</p></figure>'),
  },
  'a number that is not the released one': {
    address: '/london?product=quarterly&table=placements',
    change: (text) => text.replace(/(numeric">)(\d)/, '$19$2'),
  },
  'what the drawing is told to those who do not see it': {
    address: '/london?product=quarterly&table=placements',
    change: (text) => text.replace(/aria-label="Bar chart\. /, 'aria-label="Bar chart. Of 7,777 children. '),
  },
  'a bar of a hidden share': {
    address: '/london?areas=boroughs&product=quarterly&table=placements-in-the-year',
    change: (text) => text.replace('>Not available</text>', '>12%</text>'),
  },
  'a hidden number in a comment': {
    address: '/london',
    change: (text) => text.replace('</main>', '<!-- 4 --></main>'),
  },
  'a hidden number in a file': {
    address: '/london/download?areas=boroughs&product=quarterly&table=location-tiers',
    change: (text) => text.replace(',,hidden to protect people', ',4,shown'),
  },
  'a hidden number through the API': {
    address: '/api/v1/london/location-tiers?areas=boroughs&product=quarterly',
    change: (text) => text.replace('"value":null,"valueStatus":"hidden to protect people"', '"value":4,"valueStatus":"shown"'),
  },
  'a row of another borough’s own': {
    address: '/london?areas=SEL&table=placements',
    change: (text) => text.replace(/(exact figures, [\s\S]*?scope="row"[^>]*>)Bromley/, '$1Croydon'),
  },
}; // prettier-ignore

/** Rows in the order of what a query counts: no number is shown, and yet it is told. */
export const inOrderOf = (text: string, counts: ReadonlyMap<string, number>): string => {
  const $ = load(text);
  const body = $('main table tbody').first();
  const rows = body.find('tr').toArray();
  const countOf = (row: (typeof rows)[number]): number => counts.get($(row).find('th').text().trim()) ?? 0;
  body.append(...rows.sort((a, b) => countOf(b) - countOf(a)));
  return $.html();
};
