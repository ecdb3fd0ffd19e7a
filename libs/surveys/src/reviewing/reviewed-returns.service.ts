import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { ComparedReturn, comparedReturn } from '../comparing/compared-return';
import { CompiledSet } from '../judging/compiled-set';
import { publishedSet } from '../question-sets/published-set.query';
import { ReturnHead } from '../returns/held-return';
import { returnHead } from '../returns/held-return.query';
import { BoroughInWave, daysFor, Wave, WaveDays } from '../waves/wave';
import { boroughInWave, waveById } from '../waves/wave.query';
import { commentsInOrder } from './comments-in-order';
import { commentsOf, decisionsOn } from './comments.query';
import { ReviewComment, ReviewDecision } from './review-comment';
import { ReviewedReturn } from './reviews.service';
import { Sharing, sharingOf } from './sharing.query';
import { QuestionSet } from '../question-sets/question-set';
import { waveBefore } from '../waves/wave-before.query';
import { lastVersionIn, ReturnVersion, sectionsOf, versionsOf, VersionSection } from './versions.query';

/** A submitted return as a reviewer sees it: what the borough shares of it, and how it stands. */
export interface ReturnForReview extends ComparedReturn {
  readonly today: Day;
  readonly wave: Wave;
  readonly inWave: BoroughInWave;
  readonly days: WaveDays;
  readonly compiled: CompiledSet;
  readonly head: ReturnHead;
  readonly sharing: Sharing;
  /** Newest first; empty before it was submitted. */
  readonly versions: readonly ReturnVersion[];
  /** Of the last version, those that are shared. */
  readonly sections: readonly VersionSection[];
  readonly comments: readonly ReviewComment[];
  /** Oldest first. */
  readonly decisions: readonly ReviewDecision[];
}

/** The rows a page shows, by section and key: their children are recorded as seen, with nobody else. */
export type KeysShown = (
  found: ReturnForReview,
) => readonly { readonly section: string; readonly rowKey: string | null }[];

/** Opens submitted returns for the programme. */
@Injectable()
export class ReviewedReturns {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * What the borough shares of a return, beside its last wave and its last version. Reading it is recorded, with the
   * children of the rows that are shown. Of a borough without an agreement nothing but its state and counts.
   * @throws NotFoundError before it is started, and for a borough the wave does not ask
   */
  async open(reviewer: Enterer, of: ReviewedReturn, shown: KeysShown): Promise<ReturnForReview> {
    return this.units.run(reviewer.context, async (tx) => {
      const wave = await waveById(tx, of.waveId);
      const inWave = await boroughInWave(tx, wave.id, of.boroughId);
      const head = await returnHead(tx, of);
      if (!head) throw new NotFoundError('return');
      const compiled = await publishedSet(tx, wave.questionSetId);
      const versions = await versionsOf(tx, head);
      const sharing = await sharingOf(tx, of.boroughId);
      const sections = await sectionsOfVersion(tx, of.boroughId, versions[0]);
      const before = await beforeIt(tx, wave, of.boroughId, versions[1]);
      const found: ReturnForReview = {
        ...{ today: this.clock.today(), wave, inWave, days: daysFor(wave, inWave) },
        ...{
          compiled,
          head,
          versions: sharing.returns ? versions : versions.map(withoutWords),
          sections: asAsked(compiled.set, sections),
        },
        ...comparedReturn(compiled.set, sections, before),
        sharing,
        comments: commentsInOrder(compiled.set, await commentsOf(tx, head)),
        decisions: await decisionsOn(tx, head),
      };
      const keys = new Set(shown(found).map(({ section, rowKey }) => `${section}|${rowKey}`));
      await this.record(
        tx,
        reviewer,
        of,
        childrenOfRows([sections, before.lastWave, before.lastVersion], keys),
      );
      return found;
    });
  }

  /** Reading a return is written down, whoever is in it. */
  private async record(
    tx: Tx,
    { origin }: Enterer,
    { waveId, boroughId }: ReviewedReturn,
    subjectIds: readonly string[],
  ): Promise<void> {
    await this.audit.record(
      tx,
      { action: 'survey-version-read', subjectType: 'child', subjectIds, particulars: { waveId, boroughId } },
      origin,
    );
  }
}

/** What it is held against: the last wave, and the version before. */
const beforeIt = async (
  tx: Tx,
  wave: Wave,
  boroughId: number,
  versionBefore: ReturnVersion | undefined,
): Promise<{ lastWave: VersionSection[] | null; lastVersion: VersionSection[] | null }> => {
  const before = await waveBefore(tx, wave, boroughId);
  const last = before === null ? null : await lastVersionIn(tx, before, boroughId);
  return {
    lastWave: last && (await sectionsOf(tx, boroughId, last.id)),
    lastVersion: versionBefore ? await sectionsOf(tx, boroughId, versionBefore.id) : null,
  };
};

/** The children of rows that are shown, by section and key, wherever they are or were. */
const childrenOfRows = (
  versions: readonly (readonly VersionSection[] | null)[],
  keys: ReadonlySet<string>,
): string[] => [
  ...new Set(
    versions
      .flatMap((sections) => sections ?? [])
      .flatMap(({ section, rows }) => rows.filter(({ key }) => keys.has(`${section}|${key}`)))
      .flatMap(({ childId }) => (childId === null ? [] : [childId])),
  ),
];

/** In the order in which they are asked. */
const asAsked = ({ sections }: QuestionSet, some: readonly VersionSection[]): VersionSection[] =>
  sections.flatMap(({ code }) => some.filter(({ section }) => section === code));

const sectionsOfVersion = (
  tx: Tx,
  boroughId: number,
  version: ReturnVersion | undefined,
): Promise<VersionSection[]> => (version ? sectionsOf(tx, boroughId, version.id) : Promise.resolve([]));

/** A borough that shares nothing said why it submitted again to those it shares with, and to nobody else. */
const withoutWords = (version: ReturnVersion): ReturnVersion => ({ ...version, because: null });
