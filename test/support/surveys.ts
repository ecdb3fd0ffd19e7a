import { createHash } from 'node:crypto';
import { AuditService } from '@lib/audit/audit.service';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { Purpose } from '@lib/boroughs/agreements/agreement';
import { SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { Filling } from '@lib/surveys/filling/filling.service';
import { ReturnSaving } from '@lib/surveys/filling/return-saving.service';
import placementsSnapshot from '@lib/surveys/instruments/placements-snapshot.json';
import sufficiency from '@lib/surveys/instruments/sufficiency.json';
import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { Returns } from '@lib/surveys/returns/returns.service';
import { Importing } from '@test/support/importing';
import { AskAnything, MadeWave, makeWave, publishSet } from '@test/support/survey-waves';
import { TestDatabase } from '@test/support/test-database';

export const BROMLEY = 305;
export const CROYDON = 306;

/** Question sets a world of surveys can be started with: a small one with everything in it, and those that ship. */
const SETS = { homes: HOMES, placements_snapshot: placementsSnapshot, sufficiency } as const;

export type SetCode = keyof typeof SETS;

/** What a wave of this world is. */
export interface WorldWave extends MadeWave {
  readonly set?: SetCode;
}

/** Bromley and Croydon, asked in waves, with the services their officers use, on 12 June 2026. */
export class Surveys {
  readonly returns: Returns;
  readonly saving: ReturnSaving;
  readonly filling: Filling;
  readonly audit = new AuditService();

  private constructor(
    readonly database: TestDatabase,
    /** As the web process. */
    readonly work: UnitOfWork,
    readonly clock: FixedClock,
    readonly importing: Importing,
  ) {
    this.returns = new Returns(work, this.audit, clock);
    this.saving = new ReturnSaving(work, this.audit, clock);
    this.filling = new Filling(this.saving);
  }

  static async start(): Promise<Surveys> {
    const database = await TestDatabase.create();
    const clock = FixedClock.at('2026-06-12T09:00:00Z');
    const work = await database.unitOfWork('web');
    const world = new Surveys(database, work, clock, new Importing(work, clock));
    await world.agree('sufficiency', BROMLEY, CROYDON);
    await world.agree('placement surveys', BROMLEY, CROYDON);
    return world;
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /** Those boroughs agree to that use of their data, for years. */
  async agree(purpose: Purpose, ...boroughs: number[]): Promise<void> {
    await this.work.run(SYSTEM, async (tx) => {
      for (const boroughId of boroughs)
        await recordAgreement(tx, this.audit, {
          ...{ boroughId, purpose, startsOn: day('2020-01-01'), endsOn: day('2090-12-31') },
          ...{ reference: `agreement ${purpose} ${boroughId}`, signedBy: 'A director' },
        });
    });
  }

  /** Somebody of a borough; each name is a person of their own. */
  by(boroughId = BROMLEY, name = 'Officer of the borough'): Enterer {
    const context: ViewerContext = {
      scope: 'borough',
      personId: personOf(`${boroughId} ${name}`),
      boroughId,
    };
    return { context, origin: {}, name };
  }

  /** Somebody of the programme. */
  programme(name = 'A commissioner'): Enterer {
    return {
      context: { scope: 'programme', personId: personOf(`programme ${name}`), boroughId: null },
      origin: {},
      name,
    };
  }

  /** A question set of those above as a published version with its collection; made once. @returns its key */
  publish(set: SetCode = 'homes'): Promise<string> {
    return publishSet(this.ask, SETS[set]);
  }

  /** A wave that asks Bromley and Croydon unless it says whom; due on 30 June. @returns its key */
  async wave({ set = 'homes', ...made }: WorldWave = {}): Promise<string> {
    return makeWave(this.ask, await this.publish(set), { boroughs: [BROMLEY, CROYDON], ...made });
  }

  /** A wave whose return a borough has started. @returns the key of the wave */
  async started(made: WorldWave = {}, boroughId = BROMLEY): Promise<string> {
    const wave = await this.wave(made);
    await this.returns.start(this.by(boroughId), wave);
    return wave;
  }

  /** SQL with all rights, to arrange what no role of the service may. */
  asSuperuser<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.database.rowsAsSuperuser<Row>(sql, parameters);
  }

  private readonly ask: AskAnything = (sql, parameters = []) => this.asSuperuser(sql, parameters);
}

/** Always the same key for the same person of a spec. */
const personOf = (name: string): string =>
  `00000000-0000-7000-8000-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;
