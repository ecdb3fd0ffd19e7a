import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { cubeOf } from '@lib/measures/cubes/cube-register';
import { SHIPPED_WORKSTREAMS } from '@lib/measures/workstreams/shipped-workstreams';
import { hashOfInputs } from '@lib/releases/storing/inputs';
import { attackSeen } from '@test/support/releases/attack-seen';
import { readWorkbook } from '@test/support/releases/read-workbook';
import { Crawler } from '@test/support/releases/crawler';
import { ReleasedCells } from '@test/support/releases/released-cells';
import { ReleasedLondon, TrueRelease } from '@test/support/releases/released-london';
import { SeenBy, SeenLondon } from '@test/support/releases/seen';
import { Seen } from '@test/support/releases/sighting';
import { SUFFICIENCY_PAGES } from '@test/support/releases/sufficiency-pages';
import { Browser } from '@test/support/signed-in';

/** A borough whose officer looks, and whose own row stands on every page of theirs. */
export const BROMLEY = 305;

const WORKSTREAMS_IN_SHORT = SHIPPED_WORKSTREAMS.flatMap(({ code }) => [
  `/workstreams/${code}`,
  `/api/v1/workstreams/${code}?areas=boroughs&product=quarterly`,
]);

export interface CrawlOf {
  readonly how: 'whole' | 'sample';
  /** One in so many of the combinations that filters offer. */
  readonly oneIn: number;
}

/** London as somebody outside and as a borough saw it, on every page, in every file and through the API. */
export class CrawledLondon {
  private constructor(
    readonly london: ReleasedLondon,
    readonly cells: ReleasedCells,
    readonly commissioner: Browser,
    readonly officer: Browser,
    readonly outside: SeenLondon,
    readonly inside: SeenLondon,
  ) {}

  static async crawl({ how, oneIn }: CrawlOf): Promise<CrawledLondon> {
    const london = await ReleasedLondon.start(how);
    const { releases, superuser, app } = london;
    const cells = await ReleasedCells.of(superuser);
    const commissioner = await app.as('commissioner');
    const officer = await app.as('officer-bromley');
    const borough = { id: BROMLEY, name: authorityById(BROMLEY).name };
    const confirming = new Set(releases.map(unkeyedHash));
    const by = { cells, releases, confirming };
    const outside = await SeenLondon.crawl(commissioner, { ...by, borough: null }, oneIn);
    const inside = await SeenLondon.crawl(officer, { ...by, borough }, oneIn);
    return new CrawledLondon(london, cells, commissioner, officer, outside, inside);
  }

  /** Looks again at some of it with other eyes, for what is noticed. */
  look(borough: SeenBy['borough'] = null): SeenLondon {
    return new SeenLondon({
      cells: this.cells,
      releases: this.london.releases,
      confirming: new Set(),
      borough,
    });
  }

  /** Makes the programme's workbook of each day there is a release of, and reads what the commissioner downloads. */
  async readWorkbooks(): Promise<SeenLondon> {
    const seen = this.look();
    const analyst = await this.london.app.as('analyst');
    for (const on of new Set(this.london.releases.map((release) => release.on))) {
      const [year, month, day] = on.split('-');
      const fields = { 'asAt-day': day!, 'asAt-month': month!, 'asAt-year': year! };
      const made = await analyst.post('/reports/catalogue/london-placements', fields);
      const address = `${made.location}/file`;
      const file = await this.commissioner.get(address);
      if (file.status !== 200) throw new Error(`${address} answered ${file.status}`);
      seen.add(await readWorkbook(`workbook of ${on}`, file.bytes));
      const refused = await this.officer.get(address);
      if (refused.status === 200) seen.problems.push(`${address} is open to a borough`);
    }
    return seen;
  }

  /** The pages about sufficiency as both see them: the ten workstreams as they open and borough by borough, or all that can be reached. */
  async readSufficiency(how: CrawlOf['how'], oneIn: number): Promise<SeenLondon[]> {
    const both = [
      [this.commissioner, null],
      [this.officer, { id: BROMLEY, name: authorityById(BROMLEY).name }],
    ] as const;
    const seen: SeenLondon[] = [];
    for (const [person, borough] of both) {
      const look = this.look(borough);
      if (how === 'whole')
        await new Crawler(person, (at, answer) => look.take(at, answer), oneIn, SUFFICIENCY_PAGES).run();
      else for (const address of WORKSTREAMS_IN_SHORT) look.take(address, await person.get(address));
      seen.push(look);
    }
    return seen;
  }

  /** Everything that anybody saw. */
  union(...others: readonly SeenLondon[]): Map<string, Seen> {
    return new Map([this.outside, this.inside, ...others].flatMap(({ places }) => [...places]));
  }

  /** Sets both attackers on every release, as somebody outside and as boroughs. */
  async attack(
    places: ReadonlyMap<string, Seen>,
    boroughsOf: (release: TrueRelease) => readonly number[],
  ): Promise<{ asked: number; found: string[] }> {
    const total = { asked: 0, found: [] as string[] };
    for (const release of this.london.releases) {
      const noughtsHidden = await this.london.hidesNoughts(release);
      const attacked = await attackSeen(release, places, { noughtsHidden, boroughs: boroughsOf(release) });
      total.asked += attacked.asked;
      total.found.push(...attacked.found);
    }
    return total;
  }
}

/** What anybody can work out from a guess of the counts, because how it is made is no secret. */
const unkeyedHash = ({ cube, truth, product, on }: TrueRelease): string =>
  hashOfInputs(
    { counts: truth },
    { inputsKey: Buffer.alloc(0), cubeVersion: cubeOf(cube)!.version, ruleVersion: 1, product, on },
  );
