import { Answer, Answers } from '../answers/answer';
import { CompiledSection } from '../judging/compiled-set';
import { isAskedInRows, keyOf } from '../judging/rows';
import { WorkedOut } from '../judging/worked-out';
import { isAboutChildren } from '../question-sets/about-children';
import { ReturnPage } from '../returns/read-return';
import { ExplainedQuery, SubmittedSection } from '../weighing/last-wave.query';
import { WeighedFinding } from '../weighing/weigh-return';

/** One section as it is kept, with whether its rows are about children one by one. */
export interface KeptSection {
  readonly section: string;
  readonly ofChildren: boolean;
  readonly content: SubmittedSection;
}

/**
 * What is submitted: the answers that count, worked out ones too, section by section, with the queries that are explained.
 * What is not asked is not in it.
 * @param childIds of the borough’s children, by service reference
 */
export const submittedSections = (
  { compiled, weighed: { judged, findings } }: Pick<ReturnPage, 'compiled' | 'weighed'>,
  childIds: ReadonlyMap<string, string>,
): KeptSection[] =>
  compiled.sections.flatMap((one): KeptSection[] => {
    const explained = explainedIn(one.section.code, findings);
    if (!isAskedInRows(one)) {
      const answers = askedOf(one, judged.once);
      if (Object.keys(answers).length === 0) return [];
      return [{ section: one.section.code, ofChildren: false, content: { answers, rows: [], explained } }];
    }
    const rows = judged.rows[one.section.code];
    if (!rows) return [];
    const kept = rows.map((row) => ({
      key: keyOf(one.section, row.answers) ?? row.id,
      childId: childOf(row.answers, childIds),
      answers: askedOf(one, row),
    }));
    const ofChildren = isAboutChildren(one.section) || kept.some(({ childId }) => childId !== null);
    return [{ section: one.section.code, ofChildren, content: { answers: {}, rows: kept, explained } }];
  });

const askedOf = ({ questions }: CompiledSection, { answers, asked }: WorkedOut): Answers =>
  Object.fromEntries(
    questions
      .filter(({ question }) => asked.has(question.code))
      .map(({ question: { code } }): [string, Answer] => [code, answers[code] ?? null]),
  );

const childOf = (answers: Answers, childIds: ReadonlyMap<string, string>): string | null =>
  Object.values(answers)
    .map((answer) => (typeof answer === 'string' ? childIds.get(answer) : undefined))
    .find((id) => id !== undefined) ?? null;

const explainedIn = (section: string, findings: readonly WeighedFinding[]): ExplainedQuery[] =>
  findings.flatMap(({ place, rule, rowKey, says, explanation }) =>
    place.section !== section || explanation === null
      ? []
      : [{ rule, question: place.question, rowKey, says, explanation: explanation.explanation }],
  );
