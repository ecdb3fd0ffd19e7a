import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { projectRoot } from '@lib/web-kit/project-root';

const DOCUMENT = join(projectRoot(), 'docs/how-small-numbers-are-protected.md');
const PAGE = join(projectRoot(), 'apps/web/src/shell/pages/small-numbers.njk');

const plain = (words: string): string =>
  words.replace(/[’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

/** Every paragraph, heading, item and cell of the document, without its marks. */
const inDocument = (): string[] =>
  readFileSync(DOCUMENT, 'utf8')
    .split(/\n{2,}/)
    .flatMap((block) => (block.startsWith('|') ? cells(block) : block.split(/\n(?=\d+\. )/)))
    .map((words) => words.replace(/^(#+|\d+\.) /, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
    .map((words) => plain(words.replaceAll('`', '')))
    .filter((words) => words !== '');

const cells = (table: string): string[] =>
  table
    .split('\n')
    .filter((line) => !/^[| -]+$/.test(line))
    .flatMap((line) => line.split('|'));

const onPage = (): string[] => {
  const $ = load(readFileSync(PAGE, 'utf8'));
  return $('h1, h2, p, li, th, td')
    .toArray()
    .map((one) => plain($(one).text()))
    .filter((words) => words !== '');
};

describe('The page about small numbers', () => {
  it('says what the document says, word for word and in its order', () => {
    expect(onPage().length).toBeGreaterThan(40);
    expect(onPage()).toEqual(inDocument());
  });
});
