import { formatDay } from '@lib/kernel/london-format';
import { isAnswered } from '@lib/high-cost/standard/standard-problems';
import {
  KeptStandard,
  STANDARD_NAMES,
  STANDARD_QUESTIONS,
  StandardName,
  StandardQuestion,
} from '@lib/high-cost/standard/standard-questions';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';

/** What the national standard asks of a placement, as far as it is answered. */
export const standardRows = (standard: KeptStandard | null): SummaryRow[] => {
  if (standard === null || !isAnswered(standard)) return [];
  const { referralOn, placementReference, siblingCount, outwardCode } = standard;
  const stated = (label: string, value: string | null): SummaryRow[] =>
    value === null ? [] : [{ label, value }];
  return [
    ...stated('Search began', referralOn && formatDay(referralOn)),
    ...stated('Placement reference', placementReference),
    ...stated('Brothers and sisters to be placed too', siblingCount === null ? null : String(siblingCount)),
    ...stated('Outward postcode', outwardCode),
    ...STANDARD_NAMES.flatMap((name) => answerRow(standard, name)),
    { label: 'Issue of the standard', value: formatDay(standard.issuedOn) },
  ];
};

const answerRow = ({ answers }: KeptStandard, name: StandardName): SummaryRow[] => {
  const said = answers[name];
  if (said === undefined) return [];
  const { asks, words }: StandardQuestion = STANDARD_QUESTIONS[name];
  const codes = typeof said === 'string' ? [said] : said;
  return [
    { label: asks.replace(' (Yes/No)', ''), value: codes.map((code) => words[code] ?? code).join(', ') },
  ];
};
