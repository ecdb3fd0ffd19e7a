import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { childrenInKeys } from '../comparing/children-in-keys.query';
import { differencesBetween } from '../comparing/compared-return';
import { ShownDifference } from '../comparing/shown-differences';
import { commentsOf, decisionsOn } from '../reviewing/comments.query';
import { ReviewComment, ReviewDecision } from '../reviewing/review-comment';
import {
  childrenIn,
  ReturnVersion,
  sectionsOf,
  versionsOf,
  VersionSection,
} from '../reviewing/versions.query';
import { ReturnHead } from '../returns/held-return';
import { WaveForBorough, waveForBorough } from '../returns/read-return';

/** A return that was submitted, with each of its versions. */
export interface SubmittedReturn extends WaveForBorough {
  readonly head: ReturnHead;
  /** Newest first; at least one. */
  readonly versions: readonly ReturnVersion[];
  readonly comments: readonly ReviewComment[];
  /** Oldest first. */
  readonly decisions: readonly ReviewDecision[];
}

/** One version with what was different in it from the version before. */
export interface VersionDifferences extends SubmittedReturn {
  readonly version: ReturnVersion;
  /** Null of the first. */
  readonly since: readonly ShownDifference[] | null;
  /** The borough’s own references of the children who are shown, by service reference. */
  readonly localReferences: ReadonlyMap<string, string>;
}

/** A version with everything in it: the copy of what was submitted. */
export interface VersionCopy extends SubmittedReturn {
  readonly version: ReturnVersion;
  readonly sections: readonly VersionSection[];
}

/** What a borough submitted, as its own people see it. */
@Injectable()
export class SubmittedReturns {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError before it was submitted once */
  async open(enterer: Enterer, waveId: string): Promise<SubmittedReturn> {
    return this.units.run(enterer.context, (tx) => this.find(tx, waveId));
  }

  /**
   * A version beside the one before; the children whose rows changed are recorded as seen.
   * @param number of the version; null for the last
   * @throws NotFoundError where there is no such version
   */
  async differences(enterer: Enterer, waveId: string, number: number | null): Promise<VersionDifferences> {
    return this.units.run(enterer.context, async (tx) => {
      const found = await this.find(tx, waveId);
      const version = versionNumbered(found, number);
      const before = found.versions.find((one) => one.number === version.number - 1);
      const { boroughId } = found.head;
      const since = before
        ? differencesBetween(
            found.compiled.set,
            await sectionsOf(tx, boroughId, before.id),
            await sectionsOf(tx, boroughId, version.id),
          )
        : null;
      const keys = [...(since ?? []), ...found.comments].map(({ rowKey }) => rowKey);
      const { ids, localReferences } = await childrenInKeys(tx, keys);
      await this.record(tx, enterer, found, 'survey-return-opened', ids);
      return { ...found, version, since, localReferences };
    });
  }

  /** Everything in a version; its children are recorded as exported. @throws NotFoundError as `differences` does */
  async copy(enterer: Enterer, waveId: string, number: number | null): Promise<VersionCopy> {
    return this.units.run(enterer.context, async (tx) => {
      const found = await this.find(tx, waveId);
      const version = versionNumbered(found, number);
      const sections = await sectionsOf(tx, found.head.boroughId, version.id);
      await this.record(tx, enterer, found, 'survey-return-exported', childrenIn(sections));
      return { ...found, version, sections };
    });
  }

  private async find(tx: Tx, waveId: string): Promise<SubmittedReturn> {
    const found = await waveForBorough(tx, waveId, { today: this.clock.today() });
    const { head } = found;
    if (!head || head.submissions === 0) throw new NotFoundError('receipt');
    return {
      ...{ ...found, head },
      versions: await versionsOf(tx, head),
      comments: await commentsOf(tx, head),
      decisions: await decisionsOn(tx, head),
    };
  }

  private record(
    tx: Tx,
    { origin }: Enterer,
    { wave }: SubmittedReturn,
    action: 'survey-return-opened' | 'survey-return-exported',
    subjectIds: readonly string[],
  ): Promise<void> {
    const particulars = { waveId: wave.id, what: 'as submitted' };
    return this.audit.record(tx, { action, subjectType: 'child', subjectIds, particulars }, origin);
  }
}

const versionNumbered = ({ versions }: SubmittedReturn, number: number | null): ReturnVersion => {
  const version = number === null ? versions[0] : versions.find((one) => one.number === number);
  if (!version) throw new NotFoundError('version');
  return version;
};
