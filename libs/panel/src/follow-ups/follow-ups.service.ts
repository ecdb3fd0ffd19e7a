import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { NotFoundError } from '@lib/kernel/domain-error';
import { caseWorkOf } from '../cases/case-work-of';
import { lockCase } from '../cases/lock-case';
import { BoroughCase, openBoroughCase } from '../cases/open-borough-case';
import { PanelCase } from '../cases/panel-case';
import { earlierRecommendations } from '../recommendations/recommendations.query';
import { RecordedStart } from '../responses/response';
import { responsesOf } from '../responses/responses.query';
import { answerFollowUp } from './answer-follow-up';
import { DueInBorough, dueInBorough } from './due-in-borough';
import { FollowUp, FollowUpFacts, slugOf } from './follow-up';
import { followUpsOf } from './follow-ups.query';
import { StartedInRegister, startedInRegister } from './started-in-register.query';

export interface FollowUpsPage {
  readonly of: BoroughCase;
  /** The start that is followed up; null before one is recorded. */
  readonly start: RecordedStart | null;
  readonly followUps: readonly FollowUp[];
  /** The conditions of the recommendation, to be looked at again. */
  readonly conditions: readonly string[];
  /** The placement that started with what it costs; null before it did, or where none is known. */
  readonly register: StartedInRegister | null;
}

/** One of them with what it is about. */
export interface OneFollowUp extends Pick<FollowUpsPage, 'of' | 'conditions'> {
  readonly start: RecordedStart;
  readonly followUp: FollowUp;
  /** What the register’s lines make it on the day the follow-up is due, pence a week; null where it has no price. */
  readonly weeklyPence: number | null;
}

/** What became of a placement: 28 days, 3, 6 and 12 months after it started (PAN-33). */
@Injectable()
export class FollowUps {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async open(viewer: Viewer, reference: string): Promise<FollowUpsPage> {
    return this.units.run(viewer.context, (tx) => this.opened(tx, viewer, reference));
  }

  /** One of them, as an address names it, to be answered. @throws NotFoundError before the placement started */
  async one(viewer: Viewer, reference: string, slug: string): Promise<OneFollowUp> {
    return this.units.run(viewer.context, async (tx) => {
      const shown = await this.opened(tx, viewer, reference);
      const followUp = shown.followUps.find(({ kind }) => slugOf(kind) === slug);
      if (!followUp || !shown.start) throw new NotFoundError('follow-up');
      const weeklyPence = shown.register?.weeklyPence.get(followUp.kind) ?? null;
      return { of: shown.of, start: shown.start, conditions: shown.conditions, followUp, weeklyPence };
    });
  }

  /** @throws NotFoundError before the placement started. @throws ConflictError when it was answered meanwhile */
  async answer(
    viewer: Viewer,
    reference: string,
    given: { readonly slug: string; readonly facts: FollowUpFacts; readonly version: number },
  ): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const of = await lockCase(tx, reference);
      const followUp = (await followUpsOf(tx, of)).find(({ kind }) => slugOf(kind) === given.slug);
      const start = await startOf(tx, of);
      if (!followUp || !start) throw new NotFoundError('follow-up');
      const { facts, version } = given;
      const work = caseWorkOf(viewer, this.audit, this.clock);
      await answerFollowUp(tx, work, { of, followUp, startedOn: start.startedOn, facts, version });
    });
  }

  /** What waits for the borough; each child on the list is recorded as seen. */
  async due(viewer: Viewer): Promise<DueInBorough[]> {
    return this.units.run(viewer.context, async (tx) => {
      const due = await dueInBorough(tx, this.clock.today());
      for (const [subjectType, subjectIds] of [
        ['case', due.map(({ caseId }) => caseId)],
        ['child', due.map(({ childId }) => childId)],
      ] as const)
        await this.audit.record(
          tx,
          { action: 'cases-listed', subjectType, subjectIds: [...new Set(subjectIds)] },
          viewer.origin,
        );
      return due;
    });
  }

  /** What waits on one case, for its own page, which records that it was opened. */
  async dueOn(viewer: Viewer, reference: string): Promise<DueInBorough[]> {
    return this.units.run(viewer.context, (tx) => dueInBorough(tx, this.clock.today(), reference), {
      readOnly: true,
    });
  }

  /** How many wait, for the home page. */
  async count(viewer: Viewer): Promise<number> {
    return this.units.run(viewer.context, async (tx) => (await dueInBorough(tx, this.clock.today())).length, {
      readOnly: true,
    });
  }

  private async opened(tx: Tx, viewer: Viewer, reference: string): Promise<FollowUpsPage> {
    const of = await openBoroughCase(tx, this.audit, reference, viewer.origin);
    const [newest] = await earlierRecommendations(tx, of);
    const [start, followUps] = [await startOf(tx, of), await followUpsOf(tx, of)];
    const { childId } = of;
    return {
      of,
      start,
      followUps,
      conditions: newest?.conditions.map(({ condition }) => condition) ?? [],
      register: start
        ? await startedInRegister(
            tx,
            { childId, startedOn: start.startedOn },
            { followUps, today: this.clock.today() },
          )
        : null,
    };
  }
}

/** The start of a case is that of the newest response that has one. */
const startOf = async (tx: Tx, of: Pick<PanelCase, 'boroughId' | 'id'>): Promise<RecordedStart | null> =>
  (await responsesOf(tx, of)).find(({ start, supersededAt }) => start !== null && supersededAt === null)
    ?.start ?? null;
