import { formatMoment } from '@lib/kernel/london-format';
import { BoroughCase } from '@lib/panel/cases/open-borough-case';
import { sourceWords } from '@lib/panel/referrals/facts/prefill';
import { SectionView } from '@lib/panel/referrals/referral-view';
import { answerWords } from '@lib/panel/referrals/sections/answer-words';
import { Answers } from '@lib/panel/referrals/sections/section';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { casesPaths } from '../cases.paths';
import { personalWarnings } from './personal-warnings';
import { fieldsOf, SectionField, typedOf } from './section-fields';

export interface SectionModel {
  readonly title: string;
  readonly heading: string;
  readonly caption: string;
  readonly back: { readonly href: string };
  readonly action: string;
  readonly lead: string | null;
  readonly version: number;
  readonly lastSaved: string | null;
  readonly fields: readonly SectionField[];
  /** Filled-in answers, each to be ticked or changed. */
  readonly facts: readonly Choice[];
  readonly warnings: readonly string[];
  readonly form: FormModel;
}

/** A section’s page; `typed` is what came back from it, where it could not be saved. */
export const presentSection = (of: BoroughCase, view: SectionView, typed?: FormModel): SectionModel => {
  const confirmed = Object.entries(view.sources).flatMap(([code, one]) => (one.confirmed ? [code] : []));
  return {
    title: `${view.of.title}, case ${of.reference}`,
    heading: view.of.title,
    caption: `Case ${of.reference}, child ${of.localReference}`,
    back: { href: casesPaths.referral(of.reference) },
    action: casesPaths.section(of.reference, view.section),
    lead: view.of.lead ?? null,
    version: view.version,
    lastSaved: view.saved ? `Last saved by ${view.saved.byName}, ${formatMoment(view.saved.at)}` : null,
    fields: fieldsOf(view.of),
    facts: factsOf(view),
    warnings: personalWarnings(view),
    form: typed ?? formOf({ ...typedOf(view.of, view.answers), confirm: confirmed }),
  };
};

const factsOf = ({ of, answers, sources }: SectionView): Choice[] =>
  of.questions.flatMap((question): Choice[] => {
    const source = sources[question.code];
    if (!source) return [];
    const { label } = question;
    const text = `${label}${label.endsWith('?') ? '' : ':'} ${answerWords(question, answers[question.code]!)}`;
    return [{ value: question.code, text, hint: sourceWords(source) }];
  });

/** What differs between what somebody else saved and what was typed, side by side. */
export const bothTexts = (theirs: SectionView, yours: Answers): DataTable => ({
  caption: 'What differs',
  columns: [
    { text: 'Question', width: 'one-quarter' },
    { text: `Saved by ${theirs.saved?.byName ?? 'somebody else'}` },
    { text: 'Typed by you' },
  ],
  rows: theirs.of.questions
    .filter(({ code }) => JSON.stringify(theirs.answers[code]) !== JSON.stringify(yours[code]))
    .map((question) => [
      question.label,
      ...[theirs.answers[question.code], yours[question.code]].map((answer) =>
        answer === undefined ? 'Not answered' : answerWords(question, answer),
      ),
    ]),
});
