import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { Answer } from '@test/support/signed-in';

/** What a crawl asks with: a browser, or one whose answers were tampered with. */
export interface Asker {
  get(address: string): Promise<Answer>;
}

export type Visit = (address: string, answer: Answer) => Promise<void> | void;

/** There are so many times more combinations of the months than of the figures of a day. */
const MORE_MONTHS = 8;

/** What is crawled: from where, how far, and where the same is asked of a program. */
export interface CrawlScope {
  readonly starts: readonly string[];
  readonly isIn: (address: string) => boolean;
  /** The twin of an address in the API; null for one that has none. */
  readonly twin: (address: string) => string | null;
  /** Forms with more combinations of answers than anybody could ask: some are among the starts. */
  readonly unasked?: readonly string[];
  /** What is sampled beside the combinations: questions of which there are many answers. */
  readonly sampled?: readonly string[];
}

/**
 * Follows every link, and asks every combination of answers that a GET form offers, with the twin of each address in
 * the API. How many there are is bounded by what the pages offer and by nothing else.
 * @param oneIn takes one in so many of the addresses with a combination of answers, the same ones every time
 */
export class Crawler {
  private readonly known = new Set<string>();
  private readonly waiting: string[] = [];

  constructor(
    private readonly asker: Asker,
    private readonly visit: Visit,
    private readonly oneIn = 1,
    private readonly scope: CrawlScope = LONDON_PAGES,
  ) {}

  /** @returns how many addresses were asked. */
  async run(): Promise<number> {
    for (const start of this.scope.starts) this.find(start, 'always');
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      const answer = await this.asker.get(next);
      await this.visit(next, answer);
      if (/^text\/html/.test(answer.headers.get('content-type') ?? '')) this.findIn(answer);
    }
    return this.known.size;
  }

  private find(address: string, taken: 'always' | 'sampled' = 'sampled'): void {
    const plain = canonical(address);
    if (this.known.has(plain) || (taken === 'sampled' && !this.isTaken(plain))) return;
    this.known.add(plain);
    this.waiting.push(plain);
    const twin = this.scope.twin(plain);
    if (twin === null || this.known.has(twin)) return;
    this.known.add(twin);
    this.waiting.push(twin);
  }

  private findIn(answer: Answer): void {
    const page = load(answer.text);
    page('a[href]').each((_, link) => {
      const address = link.attribs['href']!;
      if (this.scope.isIn(address)) this.find(address);
    });
    page('form[method=get]').each((_, form) => {
      const action = form.attribs['action']!;
      if (!this.scope.isIn(action) || this.scope.unasked?.includes(action)) return;
      const fields = page(form)
        .find('select, input[type=hidden]')
        .toArray()
        .map((field) => ({
          name: field.attribs['name']!,
          values:
            field.tagName === 'select'
              ? page(field).find('option').toArray().map((option) => option.attribs['value'] ?? '')
              : [field.attribs['value'] ?? ''],
        })); // prettier-ignore
      for (const query of combinations(fields)) this.find(`${action}?${query}`);
    });
  }

  /** A page, its file and its twin are taken together: what decides is what was asked of them. */
  private isTaken(address: string): boolean {
    const { pathname, searchParams: query } = new URL(address, 'http://x');
    const oneIn = pathname.includes('months') ? this.oneIn : Math.ceil(this.oneIn / MORE_MONTHS);
    const isOne = query.size < 2 && !this.scope.sampled?.some((name) => query.has(name));
    return isOne || fingerprint(query.toString()) % oneIn === 0;
  }
}

const canonical = (address: string): string => {
  const { pathname, searchParams } = new URL(address, 'http://x');
  const query = new URLSearchParams([...searchParams].filter(([, value]) => value !== '').sort());
  return query.size === 0 ? pathname : `${pathname}?${query.toString()}`;
};

const apiTwin = (address: string): string | null => {
  const { pathname, searchParams } = new URL(address, 'http://x');
  const table = searchParams.get('table') ?? 'placements';
  const others = new URLSearchParams([...searchParams].filter(([name]) => name !== 'table'));
  const at = (path: string, query = others): string =>
    query.size === 0 ? path : `${path}?${query.toString()}`;
  if (pathname === '/london') return at(`/api/v1/london/${table}`);
  if (pathname === '/london/months') return at(`/api/v1/london/${table}/months`);
  if (/^\/releases(\/[0-9a-f-]{36})?$/.test(pathname)) return at(`/api/v1${pathname}`, searchParams);
  return null;
};

/** The pages of London’s tables and of the releases behind them. */
export const LONDON_PAGES: CrawlScope = {
  starts: ['/london', '/london/months', '/releases', '/releases?page=2'],
  isIn: (address) => /^\/(london|releases)(?=[/?]|$)/.test(address),
  twin: apiTwin,
};

function* combinations(
  fields: readonly { name: string; values: readonly string[] }[],
  query = '',
): Generator<string> {
  const [first, ...others] = fields;
  if (!first) {
    yield query;
    return;
  }
  for (const value of first.values)
    yield* combinations(others, `${query}&${first.name}=${encodeURIComponent(value)}`);
}

const fingerprint = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE();
