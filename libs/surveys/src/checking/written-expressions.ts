import { QuestionSet, hasRows, Section } from '../question-sets/question-set';
import { before, Scope, scopeOfReturn, scopeOfRow } from './scope';

/** An expression of a set with the place where it is written and the names it may use there. */
export interface WrittenExpression {
  readonly text: string;
  readonly path: readonly (string | number)[];
  readonly gives: 'true or false' | 'a whole number';
  readonly scope: Scope;
  /** The question whose routing or formula it is, or the rule it is of. */
  readonly of: { readonly kind: 'section' | 'question' | 'formula' | 'rule'; readonly code: string };
}

/** Every expression of a set. */
export const writtenIn = (set: QuestionSet): WrittenExpression[] => [
  ...set.sections.flatMap((section, at) => [
    ...routingOfSection(set, section, at),
    ...inQuestions(set, section, at),
  ]),
  ...set.rules.map((rule, at): WrittenExpression => {
    const section = set.sections.find(({ code }) => code === rule.rows);
    const scope = section && hasRows(section) ? scopeOfRow(set, section) : scopeOfReturn(set);
    const path = ['rules', at, 'holds'];
    return { text: rule.holds, path, gives: 'true or false', scope, of: { kind: 'rule', code: rule.code } };
  }),
];

const routingOfSection = (set: QuestionSet, section: Section, at: number): WrittenExpression[] => {
  if (section.shownWhen === undefined) return [];
  const whole = scopeOfReturn(set);
  const own = hasRows(section) ? whole : before(whole, section.questions[0]!.code);
  return [
    {
      text: section.shownWhen,
      path: ['sections', at, 'shownWhen'],
      gives: 'true or false',
      scope: { ...own, rows: new Map() },
      of: { kind: 'section', code: section.code },
    },
  ];
};

const inQuestions = (set: QuestionSet, section: Section, at: number): WrittenExpression[] => {
  const whole = hasRows(section) ? scopeOfRow(set, section) : scopeOfReturn(set);
  return section.questions.flatMap((question, number): WrittenExpression[] => {
    const scope = before(whole, question.code);
    const path = ['sections', at, 'questions', number];
    const { code, shownWhen } = question;
    return [
      ...(shownWhen === undefined
        ? []
        : [
            {
              ...{ text: shownWhen, path: [...path, 'shownWhen'], scope },
              ...{ gives: 'true or false' as const, of: { kind: 'question' as const, code } },
            },
          ]),
      ...(question.kind === 'derived'
        ? [
            {
              ...{ text: question.formula, path: [...path, 'formula'], scope },
              ...{ gives: 'a whole number' as const, of: { kind: 'formula' as const, code } },
            },
          ]
        : []),
    ];
  });
};
