import { Temporal } from 'temporal-polyfill';
import { BoroughCase } from '@lib/panel/cases/open-borough-case';
import { AnswerSource } from '@lib/panel/referrals/facts/prefill';
import { Marker } from '@lib/panel/referrals/markers/marker-rules';
import { Referral } from '@lib/panel/referrals/referral';
import { ReferralView, SectionView } from '@lib/panel/referrals/referral-view';
import { answerWords } from '@lib/panel/referrals/sections/answer-words';
import { isNeeded, MissingAnswer } from '@lib/panel/referrals/sections/missing-answers';
import { Answer, choicesOf, Kind } from '@lib/panel/referrals/sections/section';
import { personalWarnings } from '../personal-warnings';

/** Whose referral it is: every answer says it, so that nothing is written down for another child. */
interface OfCase {
  readonly reference: string;
  readonly localReference: string;
}

/** A section as a part of a referral. */
export interface SectionJson {
  readonly section: string;
  readonly title: string;
  readonly questions: readonly {
    readonly code: string;
    readonly label: string;
    readonly hint: string | null;
    readonly kind: Kind['is'];
    readonly choices: Readonly<Record<string, string>> | null;
    readonly needed: boolean;
    readonly toPanel: boolean;
  }[];
  readonly answers: readonly {
    readonly question: string;
    readonly answer: Answer;
    readonly words: string;
    readonly source: AnswerSource | null;
  }[];
  readonly missing: readonly MissingAnswer[];
  readonly warnings: readonly string[];
  readonly version: number;
  readonly savedAt: Temporal.Instant | null;
  readonly savedByName: string | null;
}

/** A section by itself. */
export type OneSectionJson = OfCase & SectionJson;

export interface ReferralJson
  extends OfCase, Pick<Referral, 'number' | 'state' | 'sentBackBecause' | 'version'> {
  readonly sentByName: string | null;
  readonly submittedByName: string | null;
  readonly submittedAt: Temporal.Instant | null;
  readonly sections: readonly SectionJson[];
  readonly prompts: readonly Marker[];
}

export const sectionJson = (view: SectionView): SectionJson => ({
  section: view.section,
  title: view.of.title,
  questions: view.of.questions.map((question) => ({
    ...{ code: question.code, label: question.label, hint: question.hint ?? null, kind: question.kind.is },
    ...{ choices: choicesOf(question), needed: isNeeded(question, view.answers), toPanel: question.toPanel },
  })),
  answers: view.of.questions
    .filter(({ code }) => view.answers[code] !== undefined)
    .map((question) => ({
      question: question.code,
      answer: view.answers[question.code]!,
      words: answerWords(question, view.answers[question.code]!),
      source: view.sources[question.code] ?? null,
    })),
  missing: view.missing,
  warnings: personalWarnings(view),
  version: view.version,
  savedAt: view.saved?.at ?? null,
  savedByName: view.saved?.byName ?? null,
});

export const ofCase = ({ reference, localReference }: OfCase): OfCase => ({ reference, localReference });

export const referralJson = (
  of: BoroughCase,
  { referral, sections, markers }: ReferralView,
): ReferralJson => ({
  ...{ ...ofCase(of), number: referral.number },
  ...{ state: referral.state, sentBackBecause: referral.sentBackBecause, version: referral.version },
  sentByName: referral.sent?.byName ?? null,
  submittedByName: referral.submitted?.byName ?? null,
  submittedAt: referral.submitted?.at ?? null,
  sections: sections.map(sectionJson),
  prompts: markers,
});
