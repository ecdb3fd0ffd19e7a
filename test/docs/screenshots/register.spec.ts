import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURES } from './register';

const DOCS = join(__dirname, '..', '..', '..', 'docs');

/** A picture of a page of ours is mostly one colour; more than this is not one. */
const LARGEST = 400_000;

interface Shown {
  readonly guide: string;
  readonly alt: string;
  readonly file: string;
}

const shownIn = (page: string): Shown[] =>
  [...readFileSync(join(DOCS, page), 'utf8').matchAll(/!\[([^\]]*)\]\(screenshots\/([\w-]+)\.png\)/g)].map(
    ([, alt = '', file = '']) => ({ guide: page.replace(/\.md$/, ''), alt, file }),
  );

const SHOWN = readdirSync(DOCS).filter((name) => name.endsWith('.md')).flatMap(shownIn); // prettier-ignore

const placed = ({ guide, file }: { guide: string; file: string }): string => `${guide}: ${file}`;

describe('pictures in the guides', () => {
  it('are those of the register, each once in its guide', () => {
    expect(SHOWN.map(placed).sort()).toEqual(PICTURES.map(placed).sort());
  });

  it.each(SHOWN)('$file says in words what it shows', ({ alt }) => {
    expect(alt.split(' ').length).toBeGreaterThanOrEqual(5);
  });

  it.each(PICTURES)('$file is there, a PNG of its width, and small', ({ file, width = 1280 }) => {
    const path = join(DOCS, 'screenshots', `${file}.png`);
    const bytes = readFileSync(path);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(width);
    expect(statSync(path).size).toBeLessThan(LARGEST);
  });

  it('are all there is in docs/screenshots', () => {
    const there = existsSync(join(DOCS, 'screenshots')) ? readdirSync(join(DOCS, 'screenshots')) : [];
    expect(there.sort()).toEqual(PICTURES.map(({ file }) => `${file}.png`).sort());
  });
});
