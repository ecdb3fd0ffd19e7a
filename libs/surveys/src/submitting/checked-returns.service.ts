import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { childrenInKeys } from '../comparing/children-in-keys.query';
import { ComparedReturn, comparedReturn } from '../comparing/compared-return';
import { commentsInOrder } from '../reviewing/comments-in-order';
import { commentsOf, decisionsOn, unansweredComments } from '../reviewing/comments.query';
import { ReviewComment, ReviewDecision } from '../reviewing/review-comment';
import { waveBefore } from '../waves/wave-before.query';
import { lastVersionIn, sectionsOf, VersionSection } from '../reviewing/versions.query';
import { ReturnPage, returnPage, waveForBorough } from '../returns/read-return';
import { InTheWay, inTheWay } from './not-ready.error';
import { NotSent, notSent } from './not-sent';
import { submittedSections } from './submitted-sections';

/** A return as its preparer and its approver look at it before it is handed on. */
export interface CheckedReturn extends ReturnPage, ComparedReturn {
  readonly today: Day;
  readonly left: InTheWay;
  /** Answers that are kept and not part of what is submitted. */
  readonly notSent: readonly NotSent[];
  /** What the reviewer asked about the version that was last submitted. */
  readonly comments: readonly ReviewComment[];
  /** Oldest first. */
  readonly decisions: readonly ReviewDecision[];
  /** The borough’s own references of the children who are shown, by service reference. */
  readonly localReferences: ReadonlyMap<string, string>;
}

/** Shows a return as a whole: totals, what changed, what is explained and what would not be sent. */
@Injectable()
export class CheckedReturns {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * The children whose rows changed, are explained or would not be sent are recorded as seen.
   * @throws NotFoundError before it is started, and of a wave that does not ask the borough
   */
  async open(enterer: Enterer, waveId: string): Promise<CheckedReturn> {
    return this.units.run(enterer.context, async (tx) => {
      const today = this.clock.today();
      const found = await waveForBorough(tx, waveId, { today });
      const { head } = found;
      if (!head) throw new NotFoundError('return');
      const page = await returnPage(tx, { ...found, head });
      const compared = await this.compare(tx, page);
      const hidden = notSent(page);
      const comments = commentsInOrder(
        page.compiled.set,
        (await commentsOf(tx, head)).filter(({ number }) => number === head.submissions),
      );
      const { ids, localReferences } = await childrenInKeys(tx, [
        ...[...(compared.sinceLastWave ?? []), ...(compared.sinceLastVersion ?? []), ...hidden, ...comments],
        ...page.weighed.findings.filter(({ explanation }) => explanation !== null),
      ].map(({ rowKey }) => rowKey)); // prettier-ignore
      await this.audit.record(
        tx,
        {
          action: 'survey-return-opened',
          subjectType: 'child',
          subjectIds: ids,
          particulars: { waveId: page.wave.id, what: 'as a whole' },
        },
        enterer.origin,
      );
      return {
        ...page,
        ...compared,
        ...{ today, notSent: hidden, comments, localReferences },
        left: inTheWay(page.weighed.tally, head.isNil, await unansweredComments(tx, head)),
        decisions: await decisionsOn(tx, head),
      };
    });
  }

  private async compare(tx: Tx, page: ReturnPage): Promise<ComparedReturn> {
    const { wave, head, compiled } = page;
    const now = head.isNil
      ? []
      : submittedSections(page, new Map()).map(({ section, content }) => ({ section, ...content }));
    const before = await waveBefore(tx, wave, head.boroughId);
    return comparedReturn(compiled.set, now, {
      lastWave: before === null ? null : await lastIn(tx, before, head.boroughId),
      lastVersion: await lastIn(tx, wave.id, head.boroughId),
    });
  }
}

/** What a borough last submitted in a wave; null where it submitted nothing. */
const lastIn = async (tx: Tx, waveId: string, boroughId: number): Promise<VersionSection[] | null> => {
  const version = await lastVersionIn(tx, waveId, boroughId);
  return version && sectionsOf(tx, boroughId, version.id);
};
