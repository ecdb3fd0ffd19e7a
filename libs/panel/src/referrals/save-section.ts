import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, InvalidError, NotFoundError, Problem } from '@lib/kernel/domain-error';
import { recordEvent } from '../cases/case-event';
import { CaseWork } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { sourcesKept } from './facts/prefill';
import { latestReferral } from './referrals.query';
import { referralView, SectionView } from './referral-view';
import { answerProblem } from './sections/answer-problem';
import { Answers, Section } from './sections/section';

export interface SectionSave {
  readonly section: string;
  /** The version the officer had before them; 0 where nobody had saved it. */
  readonly version: number;
  readonly answers: Answers;
  /** Filled-in answers the officer says are right. */
  readonly confirmed: readonly string[];
}

/** Somebody else saved the section in between: their text, so that the page can show both. */
export class SectionChangedError extends ConflictError {
  constructor(readonly theirs: SectionView) {
    super(
      'Somebody else saved this section while you had it open. Nothing of yours is lost: look at both, and choose.',
      'section-changed',
    );
  }
}

/**
 * Saves a section as far as it is answered: a blank answer never stops it, a wrong one always does.
 * @throws InvalidError naming each wrong answer. @throws SectionChangedError when it is not the version read.
 * @throws ConflictError when the referral is no longer being written
 */
export const saveSection = async (
  tx: Tx,
  work: CaseWork,
  of: PanelCase,
  save: SectionSave,
): Promise<void> => {
  const referral = await latestReferral(tx, of, { forUpdate: true });
  if (referral.state !== 'draft') throw notBeingWritten(of);
  const view = await referralView(tx, of, referral, work.clock.today());
  const before = view.sections.find(({ section }) => section === save.section);
  if (!before) throw new NotFoundError('section');
  refuseWrongAnswers(before.of, save.answers);
  if (before.version !== save.version) throw new SectionChangedError(before);
  const sources = sourcesKept(before, save.answers, save.confirmed);
  await tx.query(
    `insert into referral_sections
       (borough_id, case_id, number, section, answers, sources, version, saved_at, saved_by, saved_by_name)
     values ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9)
     on conflict (borough_id, case_id, number, section) do update
        set answers = excluded.answers, sources = excluded.sources, saved_at = excluded.saved_at,
            saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name,
            version = referral_sections.version + 1`,
    [
      of.boroughId, of.id, referral.number, save.section, JSON.stringify(save.answers), JSON.stringify(sources),
      work.clock.now().toString(), work.actor.id, work.actor.name,
    ],
  ); // prettier-ignore
  await tellOfIt(tx, work, of, save.section);
};

const refuseWrongAnswers = ({ questions }: Section, answers: Answers): void => {
  const problems = Object.entries(answers).flatMap(([code, answer]): Problem[] => {
    const question = questions.find((one) => one.code === code);
    if (!question) return [{ field: code, message: 'This section has no such question' }];
    const message = answerProblem(question, answer);
    return message ? [{ field: code, message }] : [];
  });
  if (problems.length > 0)
    throw new InvalidError('Some answers have to be mended', 'wrong-answers', problems);
};

const tellOfIt = async (tx: Tx, work: CaseWork, of: PanelCase, section: string): Promise<void> => {
  const particulars = { section };
  await recordEvent(tx, work.clock, of, {
    kind: 'section saved',
    actor: work.actor,
    audience: 'borough',
    particulars,
  });
  await work.audit.record(
    tx,
    { action: 'case-changed', subjectType: 'case', subjectIds: [of.id], particulars },
    work.origin,
  );
};

/** A referral that was sent is not changed under whoever reads it. */
export const notBeingWritten = ({ reference }: Pick<PanelCase, 'reference'>): ConflictError =>
  new ConflictError(
    `The referral of ${reference} is not being written now: it was sent. Have it sent back, or change it after it was submitted.`,
    'referral-not-draft',
  );
