import { Answer, Answers, isGrid } from '../answers/answer';
import { shownAnswer } from '../answers/shown-answer';
import { isAnswered } from '../judging/bindings';
import { Question } from '../question-sets/question';
import { hasRows, QuestionSet } from '../question-sets/question-set';

/** What is held against the last wave: answers given once, and how many rows a section has. */
export interface Counted {
  readonly once: Answers;
  /** Rows by section. */
  readonly rows: Readonly<Record<string, number>>;
}

/** A number of a return beside what it was in the last wave. */
export interface ComparedTotal {
  readonly section: string;
  readonly sectionTitle: string;
  readonly question: string | null;
  readonly label: string;
  readonly is: string;
  /** Null where there is no last wave, or it had no answer. */
  readonly was: string | null;
  /** Whether it is so much more or less that somebody should ask why. */
  readonly isOutlier: boolean;
}

/**
 * The numbers of a return: those asked once, sums of grids that add up, and rows, each beside the last wave.
 * @param last null in a first wave
 */
export const comparedTotals = (set: QuestionSet, now: Counted, last: Counted | null): ComparedTotal[] =>
  set.sections.flatMap((section): ComparedTotal[] => {
    const at = { section: section.code, sectionTitle: section.title };
    if (hasRows(section)) {
      const is = now.rows[section.code];
      if (is === undefined) return [];
      const was = last ? (last.rows[section.code] ?? null) : null;
      const label = `Rows: each ${section.rows.one}`;
      return [
        {
          ...{ ...at, question: null, label, is: is.toLocaleString('en-GB') },
          ...{ was: was?.toLocaleString('en-GB') ?? null, isOutlier: isFarFrom('whole', is, was) },
        },
      ];
    }
    return section.questions.flatMap((question) => totalOf(set, question, now.once, last?.once ?? {}, at));
  });

const totalOf = (
  set: QuestionSet,
  question: Question,
  now: Answers,
  last: Answers,
  at: Pick<ComparedTotal, 'section' | 'sectionTitle'>,
): ComparedTotal[] => {
  const unit = unitOf(question);
  if (unit === null || !(question.code in now)) return [];
  const [is, was] = [now, last].map((answers) => answers[question.code] ?? null) as [Answer, Answer];
  return [
    {
      ...at,
      question: question.code,
      label: question.kind === 'grid' ? `${question.label}: in all` : question.label,
      is: shownAnswer(set, question, is).replace(/ in all$/, ''),
      was: isAnswered(was) ? shownAnswer(set, question, was).replace(/ in all$/, '') : null,
      isOutlier: isFarFrom(unit, numberOf(is), numberOf(was)),
    },
  ];
};

/** What is a number, and whether of pence; a grid whose cells do not add up is none. */
const unitOf = (question: Question): 'whole' | 'money' | null => {
  if (question.kind === 'whole' || question.kind === 'money') return question.kind;
  if (question.kind === 'derived') return question.of;
  return question.kind === 'grid' && question.totals ? question.of : null;
};

const numberOf = (answer: Answer): number | null => {
  if (typeof answer === 'number') return answer;
  if (!isGrid(answer)) return null;
  return Object.values(answer)
    .flatMap((row) => Object.values(row))
    .reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
};

/** Half as much again, or half as little, is far; of few, so is chance. Counts, and pence. */
const FAR = 0.5;
const AT_LEAST = { whole: 5, money: 50_000 };

const isFarFrom = (unit: 'whole' | 'money', is: number | null, was: number | null): boolean => {
  if (is === null || was === null) return false;
  const difference = Math.abs(is - was);
  return difference >= AT_LEAST[unit] && difference > Math.abs(was) * FAR;
};
