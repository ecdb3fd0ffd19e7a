import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Signatory } from '@lib/releases/signing/signatory';
import { checkQuestionSet } from '../checking/check-question-set';
import { SetProblem } from '../checking/set-problem';
import { Collection, CollectionNamed, problemsOfCollection } from '../collections/collection';
import { findCollection, keepCollection } from '../collections/collections.query';
import { compile, CompiledSet } from '../judging/compiled-set';
import { PREFILL_SOURCES } from '../prefill/prefill-register';
import { AskedThoughHeld, askedThoughHeld } from './ask-once';
import { compareSets, SetChange } from './compare-sets';
import { KeptSet, SetHead } from './kept-set';
import { lockCode, nextVersion, publishedBefore, setById, setsKnown } from './kept-sets.query';
import { readWrittenSet, WrittenFile } from './written-set';

/** A version with everything its page tells. */
export interface OpenSet extends KeptSet {
  /** What the checker finds in a draft; a published set was checked. */
  readonly problems: readonly SetProblem[];
  readonly heldAlready: readonly AskedThoughHeld[];
  /** What it is compared with: the published version before it; null for a first one. */
  readonly before: SetHead | null;
  readonly changes: readonly SetChange[];
  /** Null until a version of it is published. */
  readonly collection: Collection | null;
}

/** Question sets as documents in versions: written as a draft, looked at, tried, and published, after which none changes. */
@Injectable()
export class QuestionSets {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Every version, by code, the latest first. */
  list(asker: Pick<Asker, 'context'>): Promise<SetHead[]> {
    return this.units.run(asker.context, setsKnown, { readOnly: true });
  }

  /** @throws NotFoundError */
  open(asker: Pick<Asker, 'context'>, id: string): Promise<OpenSet> {
    return this.units.run(asker.context, async (tx) => opened(tx, await setById(tx, id)), { readOnly: true });
  }

  /** A version made ready to weigh made-up answers. @throws NotFoundError */
  async ready(
    asker: Pick<Asker, 'context'>,
    id: string,
  ): Promise<KeptSet & { readonly compiled: CompiledSet }> {
    const kept = await this.units.run(asker.context, (tx) => setById(tx, id), { readOnly: true });
    return { ...kept, compiled: compile(kept.set) };
  }

  /**
   * Takes a question set in as the draft of its next version. It is checked first: a draft can be published.
   * @param replaces whether a draft of the same code that is there goes
   * @throws SetNotWrittenError with every problem and its place. @throws ConflictError where there is a draft already
   * @returns the key of the draft
   */
  async write(by: Signatory, file: WrittenFile, replaces: boolean): Promise<string> {
    const { set } = await readWrittenSet(file);
    return this.units.run(by.context, async (tx) => {
      await lockCode(tx, set.code);
      const there = (await setsKnown(tx)).find(({ code, state }) => code === set.code && state === 'draft');
      if (there && !replaces) throw draftIsThere(there);
      if (there) await tx.query('delete from question_sets where id = $1', [there.id]);
      const id = newId();
      const version = await nextVersion(tx, set.code);
      await tx.query(
        `insert into question_sets (id, code, version, state, document, written_at, written_by, written_by_name)
         values ($1, $2, $3, 'draft', $4, $5, $6, $7)`,
        [
          ...[id, set.code, version, JSON.stringify(set)],
          ...[this.clock.now().toString(), by.context.personId, by.name],
        ],
      );
      await this.record(tx, by, { action: 'question-set-written', id, code: set.code, version });
      return id;
    });
  }

  /**
   * Publishes a draft for good. A code that is new gets its collection.
   * @param named the collection to be made; not read where there is one
   * @throws ConflictError for one that is published. @throws InvalidError where the collection has no names, or the
   * checker has come to find something
   */
  async publish(by: Signatory, id: string, named: CollectionNamed | null): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      const kept = await lockSet(tx, id);
      const { code } = kept;
      refuseToPublish(kept);
      const at = this.clock.now().toString();
      if (!(await findCollection(tx, code))) await this.begin(tx, by, { code, at, named });
      const version = await this.numberOf(tx, kept);
      await tx.query(
        `update question_sets set state = 'published', version = $2, published_at = $3, published_by_name = $4 where id = $1`,
        [id, version, at, by.name],
      );
      await this.record(tx, by, { action: 'question-set-published', id, code, version });
    });
  }

  /** Deletes a draft. @throws ConflictError for a published version, which stays */
  async discard(by: Signatory, id: string): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      const { code, version, state } = await lockSet(tx, id);
      if (state === 'published') throw isPublished();
      await tx.query('delete from question_sets where id = $1', [id]);
      await this.record(tx, by, { action: 'question-set-written', id, code, version, what: 'deleted' });
    });
  }

  private async begin(
    tx: Tx,
    { name }: Signatory,
    {
      code,
      at,
      named,
    }: { readonly code: string; readonly at: string; readonly named: CollectionNamed | null },
  ): Promise<void> {
    const asked = named ?? { title: '', workstream: '' };
    const problems = problemsOfCollection(asked);
    if (problems.length > 0)
      throw new InvalidError('This question set begins a collection. Name it.', 'collection', problems);
    await keepCollection(tx, { code, ...asked }, { at, name });
  }

  /** A version that came in meanwhile, with a new release of the service, keeps its number. */
  private async numberOf(tx: Tx, { code, version }: SetHead): Promise<number> {
    const next = await nextVersion(tx, code);
    return next === version + 1 ? version : next;
  }

  private record(
    tx: Tx,
    { origin }: Signatory,
    done: {
      readonly action: 'question-set-written' | 'question-set-published';
      readonly id: string;
      readonly code: string;
      readonly version: number;
      readonly what?: string;
    },
  ): Promise<void> {
    const { action, id, ...particulars } = done;
    return this.audit.record(
      tx,
      { action, subjectType: 'question set', subjectIds: [id], particulars },
      origin,
    );
  }
}

/** The version as it is once nobody else is at its code. */
const lockSet = async (tx: Tx, id: string): Promise<KeptSet> => {
  await lockCode(tx, (await setById(tx, id)).code);
  return setById(tx, id);
};

const opened = async (tx: Tx, kept: KeptSet): Promise<OpenSet> => {
  const earlier = await publishedBefore(tx, kept);
  return {
    ...kept,
    problems: kept.state === 'draft' ? checkQuestionSet(kept.set).problems : [],
    heldAlready: askedThoughHeld(kept.set, PREFILL_SOURCES),
    before: earlier,
    changes: earlier ? compareSets(earlier.set, kept.set) : [],
    collection: await findCollection(tx, kept.code),
  };
};

const refuseToPublish = ({ state, set }: KeptSet): void => {
  if (state === 'published') throw isPublished();
  const { problems } = checkQuestionSet(set);
  if (problems.length > 0)
    throw new InvalidError(
      'This question set cannot be published. Mend it and upload it again.',
      'question-set-problems',
      problems.map(({ path, says }) => ({ field: path.join('.'), message: says })),
    );
};

const isPublished = (): ConflictError =>
  new ConflictError(
    'This version is published. A published version never changes.',
    'question-set-published',
  );

const draftIsThere = ({ version, writtenByName }: SetHead): ConflictError =>
  new ConflictError(
    `There is a draft of version ${version} of this question set already, by ${writtenByName}. Say that it is to be replaced, or publish or delete it first.`,
    'question-set-draft',
  );
