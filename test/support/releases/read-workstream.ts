import { CheerioAPI, load } from 'cheerio';
import { Answer } from '@test/support/signed-in';
import { dayOf } from './names';
import { sightingsOfLines } from './read-files';
import { readPage } from './read-page';
import { NOTHING, partsOf, Reading, Sighting } from './sighting';

const REFERENCE = /PL-O[PF]-\d{4}-\d\d-\d\d-[a-z-]+/;

/** Every number of a workstream’s page: each figure as a page of its own, its neighbours, and the headlines over all of them. */
export const readWorkstream = (address: string, { text }: Answer): Reading => {
  const $ = load(text);
  const figures = $('.plp-workstream-figure')
    .toArray()
    .flatMap((section) => {
      const release = REFERENCE.exec($(section).text())?.[0];
      return release ? [readFigure($(section).html()!, `${address} #${section.attribs['id']}`, release)] : [];
    });
  const headlines = $('.plp-headline').toArray();
  const problems = headlines.length === figures.length ? [] : [`${address} has ${headlines.length} headlines of ${figures.length}`];
  return together([
    ...figures,
    ...headlines.map((item, at) => readHeadline($, item, { figure: figures[at]!, where: `${address} headline ${at + 1}` })),
    { ...NOTHING, problems },
  ]);
}; // prettier-ignore

const together = (readings: readonly Reading[]): Reading => ({
  sightings: readings.flatMap(({ sightings }) => sightings),
  own: readings.flatMap(({ own }) => own),
  problems: readings.flatMap(({ problems }) => problems),
});

/** A figure is read as a page of London that has this table alone; boroughs it is set beside are read apart. */
const readFigure = (html: string, where: string, release: string): Reading => {
  const $ = load(`<main>${html.replace(/(>|: )\d{1,2}\. (?=[A-Z‘“])/g, '$1')}</main>`, null, true);
  const beside = $('table')
    .toArray()
    .filter((table) => / neighbours/.test($(table).find('caption').text()))
    .map((table) => {
      const alone = $.html(table);
      const isOwn = / exact figures, /.test($(table).find('caption').text());
      if (!isOwn) $(table).closest('details').remove();
      return isOwn ? null : `<main>${alone}<p>${release}</p></main>`;
    });
  const address = `/london?table=${partsOf(release).cube}`;
  const read = (page: string): Reading => withPlace(readPage(address, { text: page } as Answer), where);
  return together([read($.html()), ...beside.flatMap((page) => (page ? [read(page)] : []))]);
};

const withPlace = ({ sightings, own, problems }: Reading, where: string): Reading => ({
  sightings: sightings.map((one) => ({ ...one, where: `${where}: ${one.where}` })),
  own: own.map((one) => ({ ...one, where: `${where}: ${one.where}` })),
  problems: problems.map((one) => `${where}: ${one}`),
});

interface HeadlineOf {
  readonly figure: Reading;
  readonly where: string;
}

/** The number a figure leads with, its share, and through its change the number of the release before. */
const readHeadline = (
  $: CheerioAPI,
  item: Parameters<CheerioAPI>[0],
  { figure: { sightings }, where }: HeadlineOf,
): Reading => {
  const said = (part: string): string => $(item).find(`.plp-headline__${part}`).text().replace(/\s+/g, ' ').trim();
  return headlineReading({ number: said('number'), share: said('share'), change: said('change') }, sightings, where);
}; // prettier-ignore

export interface HeadlineSaid {
  readonly number: string;
  readonly share: string | null;
  readonly change: string;
}

/** @param sightings what stands in the table of the figure: the headline is one of its numbers of the same area */
export const headlineReading = (
  { number, share, change }: HeadlineSaid,
  sightings: readonly Sighting[],
  where: string,
): Reading => {
  const seen = /^(?:About )?([\d,]+)$/.exec(number)?.[1];
  if (seen === undefined)
    return /\d/.test(number) ? { ...NOTHING, problems: [`${where} says “${number}”`] } : NOTHING;
  const now = Number(seen.replaceAll(',', ''));
  const found = sightings.filter((one) => one.area.kind !== 'borough' && one.seen === now);
  const percent = /^(\d+)%/.exec(share ?? '')?.[1];
  const one =
    found.find((other) => percent !== undefined && other.share?.percent === Number(percent)) ?? found[0];
  if (!one) return { ...NOTHING, problems: [`${where}: ${number} is not in its table`] };
  return { own: [], problems: shareProblems({ share, percent }, one, where), sightings: changeOf(one, change, where) };
}; // prettier-ignore

const shareProblems = (
  { share, percent }: { readonly share: string | null; readonly percent: string | undefined },
  one: Sighting,
  where: string,
): string[] => {
  if (!share || !/\d/.test(share)) return [];
  return one.share?.percent === Number(percent) ? [] : [`${where}: ${share} is not the share of its number`];
};

const CHANGE = /^(?:About )?([\d,]+) (more|fewer) than .*? on (\d+ \w+ \d{4})/i;

/** What it was before, so that it has to be what was released then. */
const changeOf = (now: Sighting, change: string, where: string): Sighting[] => {
  const [, size, way, since] = CHANGE.exec(change) ?? [];
  if (!size) return [];
  const by = Number(size.replaceAll(',', '')) * (way!.toLowerCase() === 'more' ? 1 : -1);
  const { product, cube } = partsOf(now.release);
  const before = `PL-${product === 'official' ? 'OF' : 'OP'}-${dayOf(since!)}-${cube}`;
  return [{ ...now, release: before, seen: (now.seen as number) - by, share: undefined, where }];
}; // prettier-ignore

interface WorkstreamAnswer {
  readonly figures?: readonly FigureAnswer[];
}

interface FigureAnswer {
  readonly table: string;
  readonly headline: HeadlineSaid | null;
  readonly release: { readonly reference: string; readonly on: string } | null;
  readonly figures: Parameters<typeof sightingsOfLines>[0];
  readonly neighbours: { readonly figures: Parameters<typeof sightingsOfLines>[0] } | null;
  readonly own: readonly { readonly categoryCode: string; readonly value: number }[] | null;
}

/** The same of its answer to a program. */
export const readWorkstreamJson = (address: string, answer: Answer): Reading => {
  const { figures = [] } = answer.json<WorkstreamAnswer>();
  return together(figures.map((one, at) => ofFigureJson(one, `${address} figure ${at + 1}`)));
};

const ofFigureJson = ({ table, headline, release, figures, neighbours, own }: FigureAnswer, where: string): Reading => {
  const sightings = sightingsOfLines(figures, where);
  return together([
    { ...NOTHING, sightings: [...sightings, ...sightingsOfLines(neighbours?.figures ?? [], `${where} neighbours`)] },
    ...(headline ? [headlineReading({ ...headline, share: null }, sightings, `${where} headline`)] : []),
    {
      ...NOTHING,
      own: (own ?? []).map(({ categoryCode, value }) => ({
        ...{ cube: table, on: release!.on, borough: 'own', category: categoryCode, value, where: `${where} own` },
      })),
    },
  ]);
}; // prettier-ignore
