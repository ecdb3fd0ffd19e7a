import { Temporal } from 'temporal-polyfill';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { BoroughCoverage } from '@lib/releases/coverage/coverage';
import { areasOn, LEFT_OUT } from '@lib/measures/cubes/areas';
import { Cube } from '@lib/releases/cubes/cube';
import { madeCube } from '@lib/releases/made-cube.spec-support';
import { DisclosureRules } from '@lib/releases/rules/disclosure-rules.service';
import { Releases } from '@lib/releases/selecting/releases.service';
import { Signatory } from '@lib/releases/signing/signatory';
import { SignOffs } from '@lib/releases/signing/sign-offs.service';
import { ReleaseWork } from '@lib/releases/storing/release-work';
import { TestDatabase } from '@test/support/test-database';

export const BOROUGHS = AUTHORITIES.map(({ id }) => id).filter((id) => !LEFT_OUT.includes(id));

/** Bromley: the borough whose small numbers the specs look at. */
export const BROMLEY = 305;

/** Plenty everywhere, and a few older children elsewhere in some boroughs. */
export const plentiful = (): Map<number, number[]> =>
  new Map(BOROUGHS.map((id, at) => [id, [120 + at, 60, 30, 25 + (at % 7), 12, at % 4 === 0 ? 1 : 14]]));

export const person = (name: string): Signatory => ({
  name,
  context: { scope: 'programme', personId: newId(), boroughId: null },
  origin: {},
});

export const BOROUGH_PERSON: ViewerContext = { scope: 'borough', personId: newId(), boroughId: BROMLEY };
export const PROGRAMME_PERSON: ViewerContext = { scope: 'programme', personId: newId(), boroughId: null };

/** Who takes part is told, not looked up: what returns tell of is another spec's. */
const coverageOf = (missing: ReadonlyMap<number, BoroughCoverage['missing']>): readonly BoroughCoverage[] =>
  AUTHORITIES.map(({ id }) => ({
    boroughId: id,
    missing: LEFT_OUT.includes(id) ? 'left out' : (missing.get(id) ?? null),
    coveredFrom: day('2020-04-01'),
    trueAt: day(id === BROMLEY ? '2026-10-31' : '2026-11-30'),
  }));

/** The release job and those who read what it makes, on a database of the spec's own and a made-up cube. */
export class ReleaseDesk {
  readonly clock = FixedClock.at('2026-11-23T12:00:00Z');
  readonly audit = new AuditService();
  readonly releases = new Releases();
  readonly missing = new Map<number, BoroughCoverage['missing']>();
  counts = plentiful();
  cubes: Cube[] = [this.cube()];

  private constructor(
    readonly database: TestDatabase,
    readonly web: UnitOfWork,
    readonly stats: UnitOfWork,
  ) {}

  static async open(): Promise<ReleaseDesk> {
    const database = await TestDatabase.create();
    return new ReleaseDesk(database, await database.unitOfWork('web'), await database.unitOfWork('stats'));
  }

  /** The made-up cube as it counts now, which may change between two releases. */
  cube(version = 1): Cube {
    return {
      ...madeCube(this.counts, version),
      count: (tx, id, on) => madeCube(this.counts).count(tx, id, on),
      coverage: {
        dueFrom: () => Promise.resolve('always'),
        on: () => Promise.resolve(coverageOf(this.missing)),
      },
    };
  }

  work(units = this.stats): ReleaseWork {
    return new ReleaseWork({
      units,
      areasOn,
      cubes: this.cubes,
      clock: this.clock,
      audit: this.audit,
      inputsKey: Buffer.from('test'),
    });
  }

  signOffs(): SignOffs {
    return new SignOffs(this.web, this.clock, this.audit);
  }

  rules(): DisclosureRules {
    return new DisclosureRules(this.web, this.clock, this.audit);
  }

  make(on: string, product: 'operational' | 'official' = 'operational') {
    return this.work().make({ cube: 'made', product, on: day(on) });
  }

  at(moment: string): void {
    this.clock.moveTo(Temporal.Instant.from(moment).toString());
  }

  /** The place of one cell as somebody sees it: its number, or its symbol. */
  async cell(releaseId: string, kind: 'borough' | 'london' | 'sub-region', code: string, category: string) {
    const cells = await this.web.run(PROGRAMME_PERSON, (tx) =>
      this.releases.select(tx, releaseId, { areas: [{ kind, code }], categories: [category] }),
    );
    return cells.map(({ value, symbol }) => value ?? symbol);
  }

  ask<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.stats.run({ scope: 'statistics', personId: null, boroughId: null }, (tx) =>
      tx.query<Row>(sql, parameters),
    );
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
