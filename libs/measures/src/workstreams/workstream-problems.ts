import { Problem } from '@lib/kernel/domain-error';
import { AIMS } from '../measure';
import { figureOf } from './figure-catalogue';

export const MOST_FIGURES = 12;
export const MOST_REPORTS = 10;
export const MOST_LETTERS = 300;

/** What somebody wants a workstream to show from now on; figures by their keys and reports by their codes, in order. */
export interface NewWorkstream {
  readonly question: string;
  readonly figures: readonly string[];
  readonly reports: readonly string[];
  readonly because: string;
}

/** What each aim is called where one is missing. */
export const AIM_NAMES = {
  sufficiency: 'enough of the right homes',
  outcomes: 'good outcomes',
  value: 'a fair price',
} as const;

/**
 * Why a workstream cannot be that. Whatever somebody takes out of it, all three aims of the programme stay.
 * @param reports the codes of the reports there are
 */
export const workstreamProblems = (next: NewWorkstream, reports: readonly string[]): Problem[] => [
  ...worded('question', next.question, 'Enter the question it answers'),
  ...figureProblems(next.figures),
  ...listed('reports', next.reports, reports, { most: MOST_REPORTS, one: 'report' }),
  ...worded('because', next.because, 'Say why it changes'),
];

const figureProblems = (keys: readonly string[]): Problem[] => {
  const found = keys.flatMap((key) => figureOf(key) ?? []);
  const absent = AIMS.filter((aim) => !found.some((one) => one.aim === aim)).map((aim) => AIM_NAMES[aim]);
  const known = found.length === keys.length ? keys : [];
  const problems = listed('figures', keys, known, { most: MOST_FIGURES, one: 'figure' });
  if (problems.length > 0 || absent.length === 0) return problems;
  return [
    {
      field: 'figures',
      message: `Choose at least one figure of ${absent.join(', and one of ')}: each workstream shows all three aims`,
    },
  ];
};

const listed = (
  field: string,
  codes: readonly string[],
  known: readonly string[],
  { most, one }: { readonly most: number; readonly one: string },
): Problem[] => {
  const say = (message: string): Problem[] => [{ field, message }];
  if (codes.some((code) => !known.includes(code))) return say(`Choose each ${one} from the list`);
  if (new Set(codes).size < codes.length) return say(`Choose each ${one} once`);
  return codes.length > most ? say(`Choose ${most} ${one}s or fewer`) : [];
};

const worded = (field: string, text: string, missing: string): Problem[] => {
  if (text.trim() === '') return [{ field, message: missing }];
  return text.trim().length > MOST_LETTERS
    ? [{ field, message: `${missing} in ${MOST_LETTERS} characters or fewer` }]
    : [];
};
