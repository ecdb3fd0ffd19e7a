import { CheerioAPI } from 'cheerio';
import { areasOn } from '@lib/measures/cubes/areas';
import { day } from '@lib/kernel/day';
import { Sighting, partsOf } from './sighting';
import { wordsOf } from './names';

const DATES =
  /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g;

/** Numbers of the words around every table: what they are of is not counted, or is how many places are hidden. */
const FIXED: readonly RegExp[] = [
  // What figures are called: a limit, and never a count.
  /£[\d,]+ a week or more\b|\b(over|more than) 20 miles\b|\b(within|after a search of|more than|less than) (3|7|28|29) (days|months)\b/g,
  // The definition of high cost, to the end of its sentence.
  /\bVersion \d+, from \d+ \w+ \d{4}: .*$/s,
  DATES,
  /within seven days: (fewer than 8|about \d*[05]) in the year before\./g,
  /PL-O[PF]-[\d-]+-[a-z-]+/g,
  /\b(table|rule) version \d+/g,
  /\b\d{1,2}(:\d\d)?(am|pm)\b/g,
  /\bSSDA903\b|\bnearest (5|10)\b|\b1963\b|\b31 March\b|\b\d+ of (33|the 32) boroughs\b|\bmay be up to 4 more or less\b|\bunder 1%|rounds to 0 but is not 0/g,
  /\bwithin (7|14|28) days of being submitted\b|\bwere 3 months after the start\b/g,
  /\b\d+ (is|are) (hidden to protect people|not shown for another reason)\b/g,
];

/**
 * Numbers in sentences, labels, titles and descriptions of a page that are neither printed in its table, nor a share
 * of two that are, nor how many boroughs there are in an area.
 */
export const unexplained = ($: CheerioAPI, text: string, sightings: readonly Sighting[]): string[] => {
  if (sightings.length === 0) return [];
  const known = knownNumbers(sightings);
  return textsOf($, text).flatMap(({ where, words }) =>
    numbersIn(words, [sightings[0]!.release])
      .filter((number) => !known.has(number))
      .map((number) => `${where} says ${number}: “${words.trim().slice(0, 160)}”`),
  );
};

const knownNumbers = (sightings: readonly Sighting[]): Set<string> => {
  const boroughs = areasOn(day(partsOf(sightings[0]!.release).on)).map((area) => area.boroughs.length);
  return new Set([
    ...sightings.flatMap(({ seen, share }) => [String(seen), `${share?.percent}%`]),
    ...boroughs.flatMap((count) => [`${count} boroughs`, `${count - 1} boroughs`]),
  ]);
};

/** The numbers of a text that are no dates, no names of categories and no fixed words. */
export const numbersIn = (words: string, releases: readonly string[]): string[] => {
  let left = words;
  for (const label of releases.flatMap(wordsOf)) if (/\d/.test(label)) left = left.replaceAll(label, '');
  for (const fixed of FIXED) left = left.replace(fixed, '');
  left = left.replace(/\b(\d+)( London)? boroughs/g, '$1 boroughs');
  return (left.match(/\d+ boroughs?|\d[\d,]*(\.\d+)?%?/g) ?? []).map((number) => number.replaceAll(',', ''));
};

const LABELS = ['title', 'alt', 'aria-label', 'aria-description', 'aria-valuetext', 'summary'];

/** Everything that is read or heard, but for the cells of tables and the answers of the filter. */
const textsOf = ($: CheerioAPI, text: string): { where: string; words: string }[] => {
  const main = $('main').clone();
  main.find('form, .moj-filter, nav, .plp-headlines, .plp-money').remove();
  const labels = LABELS.flatMap((name) =>
    main
      .find(`[${name}]`)
      .toArray()
      .map((one) => ({ where: name, words: one.attribs[name]! })),
  );
  main.find('tbody td, tbody th, details, .plp-chart__axis, .plp-chart__value').remove();
  const texts = main
    .find('h1, h2, h3, p, li, caption, thead th, svg desc, svg title')
    .toArray()
    .map((one) => ({ where: `<${one.tagName}>`, words: $(one).text() }));
  const drawings = main
    .find('svg')
    .toArray()
    .map((svg) => ({ where: 'a drawing', words: lettersOf($, svg) }));
  const comments = [...text.matchAll(/<!--([\s\S]*?)-->/g)].map(([, words]) => ({
    where: 'comment',
    words: words!,
  }));
  return [...texts, ...drawings, ...labels, ...comments];
};

/** A label may go over several lines. */
const lettersOf = ($: CheerioAPI, svg: Parameters<CheerioAPI>[0]): string =>
  $(svg)
    .find('text')
    .toArray()
    .map((one) => $(one).text())
    .join(' ');
