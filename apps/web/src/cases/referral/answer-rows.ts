import { sourceWords } from '@lib/panel/referrals/facts/prefill';
import { SectionView } from '@lib/panel/referrals/referral-view';
import { answerWords } from '@lib/panel/referrals/sections/answer-words';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';

/** The answers of a section, each with where it comes from and whether only the borough sees it. */
export const answerRows = ({ of, answers, sources }: SectionView, change?: string): SummaryRow[] =>
  of.questions
    .filter(({ code }) => answers[code] !== undefined)
    .map((question): SummaryRow => {
      const source = sources[question.code];
      const marks = [
        ...(source ? [`${sourceWords(source)}${source.confirmed ? '' : ', to confirm'}`] : []),
        ...(question.toPanel ? [] : ['only your borough sees this']),
      ];
      const words = answerWords(question, answers[question.code]!);
      return {
        label: question.label,
        value: marks.length > 0 ? `${words} (${marks.join('; ')})` : words,
        ...(change
          ? { change: { href: `${change}#${question.code}`, what: question.label.toLowerCase() } }
          : {}),
      };
    });
