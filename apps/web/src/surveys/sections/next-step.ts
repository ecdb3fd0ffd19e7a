import { isAnswered } from '@lib/surveys/judging/bindings';
import { Section } from '@lib/surveys/question-sets/question-set';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { isTyped } from '../fields/asked-field';
import { sectionsAsked } from '../fields/asked-fields';
import { openQueries } from '../problems/listed-problems';
import { surveysPaths } from '../surveys.paths';

/** Where somebody goes once a section is saved: on to the next, and after the last to what is left over. */
export const afterSection = (saved: ReturnPage, code: string): string => {
  const sections = sectionsAsked(saved);
  const next = sections[sections.findIndex((section) => section.code === code) + 1];
  return next ? surveysPaths.section(saved.wave.id, next.code) : whatIsLeft(saved);
};

/** What stands in the way yet, the most pressing first; nothing of it leads to the check. */
export const whatIsLeft = (page: ReturnPage): string => {
  const { wave, weighed } = page;
  const { missing, errors, queries, explained, once, inRows } = weighed.tally;
  if (missing > 0) return surveysPaths.missing(wave.id);
  if (once.toConfirm + inRows.toConfirm > 0) return surveysPaths.filledIn(wave.id);
  if (errors > 0) return surveysPaths.problems(wave.id);
  const [query] = queries > explained ? openQueries(page) : [];
  return query ? surveysPaths.problem(wave.id, query.finding.key) : surveysPaths.check(wave.id);
};

/** Whether saving brought up a question that was not asked before, and that has to be answered. */
export const asksMore = (
  section: Section,
  before: ReadonlySet<string>,
  { asked, answers }: ReturnPage['weighed']['judged']['once'],
): boolean =>
  section.questions.some(
    (question) =>
      isTyped(question) &&
      asked.has(question.code) &&
      !before.has(question.code) &&
      !isAnswered(answers[question.code]),
  );
