import { Answer } from '@test/support/signed-in';
import { Asker, Crawler, CrawlScope } from './crawler';
import { digestOf } from './digest';
import { readCsv, readJson } from './read-files';
import { readPage } from './read-page';
import { readSufficiency } from './read-sufficiency';
import { problemWithOwn, ReleasedCells } from './released-cells';
import { TrueRelease } from './released-london';
import { NOTHING, placeOf, Reading, Seen } from './sighting';

export interface SeenBy {
  readonly cells: ReleasedCells;
  readonly releases: readonly TrueRelease[];
  /** What only somebody can write who knows the counts: seen beside a release, it would confirm a guess of them. */
  readonly confirming: ReadonlySet<string>;
  /** Whose officer looks; null for somebody of no borough. */
  readonly borough: { readonly id: number; readonly name: string } | null;
}

/** All that one person saw of London, and everything that was wrong with it. */
export class SeenLondon {
  /** The union of all places and what stood there. */
  readonly places = new Map<string, Seen>();
  readonly problems: string[] = [];
  /** Where a guess of the true counts can be tried out. */
  readonly confirmed: string[] = [];
  readonly digests = new Map<string, string>();
  /** How many answers there were, by their kind and status. */
  readonly answers = new Map<string, number>();
  numbers = 0;

  constructor(private readonly by: SeenBy) {}

  /** Crawls everything that can be reached, or one in so many of the combinations that filters offer. */
  static async crawl(asker: Asker, by: SeenBy, oneIn: number, scope?: CrawlScope): Promise<SeenLondon> {
    const seen = new SeenLondon(by);
    await new Crawler(asker, (address, answer) => seen.take(address, answer), oneIn, scope).run();
    return seen;
  }

  /** Asks every address again, for what answers differently now. */
  async changed(asker: Asker): Promise<string[]> {
    const changed: string[] = [];
    for (const [address, digest] of this.digests)
      if (digestOf(await asker.get(address)) !== digest) changed.push(address);
    return changed;
  }

  take(address: string, answer: Answer): void {
    this.count(address, answer);
    this.digests.set(address, digestOf(answer));
    this.add(readingOf(address, answer));
    for (const hash of answer.text.match(/\b[0-9a-f]{64}\b/g) ?? [])
      if (this.by.confirming.has(hash)) this.confirmed.push(`${address} has ${hash}`);
  }

  add({ sightings, own, problems, claims = [] }: Reading): void {
    this.problems.push(...problems);
    this.numbers += sightings.length + own.length + claims.length;
    for (const claim of claims) {
      const problem = this.by.cells.problemWithClaim(claim);
      if (problem) this.problems.push(problem);
    }
    for (const sighting of sightings) {
      this.places.set(placeOf(sighting), sighting.seen);
      const problem = this.by.cells.problemWith(sighting);
      if (problem) this.problems.push(problem);
    }
    for (const one of own) {
      const problem = problemWithOwn(one, this.by.releases, this.by.borough);
      if (problem) this.problems.push(problem);
    }
  }

  private count(address: string, { status }: Answer): void {
    const [path = ''] = address.split('?');
    const kind = `${status} ${path.replace(/[0-9a-f-]{36}/, ':id').replace(/london\/[a-z-]+(\/months)?$/, (all) => (path.startsWith('/api') ? `london/:table${all.endsWith('/months') ? '/months' : ''}` : all))}`; // prettier-ignore
    this.answers.set(kind, (this.answers.get(kind) ?? 0) + 1);
  }
}

/** What cannot be read is a problem like any other. */
const readingOf = (address: string, answer: Answer): Reading => {
  const type = answer.headers.get('content-type') ?? '';
  try {
    if (answer.status !== 200) return NOTHING;
    const sufficiency = readSufficiency(address, answer);
    if (sufficiency) return sufficiency;
    if (type.startsWith('text/csv')) return readCsv(address, answer);
    if (type.startsWith('application/json')) return readJson(address, answer);
    return hasFigures(address) ? readPage(address, answer) : NOTHING;
  } catch (error) {
    return { ...NOTHING, problems: [`${address}: ${(error as Error).message}`] };
  }
};

/** What defines a table says nothing that is counted: with another London behind it, it stays the same to the byte. */
const hasFigures = (address: string): boolean =>
  address.startsWith('/london') && !address.startsWith('/london/method');
