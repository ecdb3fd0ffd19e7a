import { ParsedExpression } from './references';

type Kind<Case> = Extract<ParsedExpression['exprKind'], { case: Case }>;
type Each = Kind<'comprehensionExpr'>['value'];

/** How often one expression may go through a list. */
const MOST_LISTS = 6;

/**
 * Why an expression could take longer than a page may wait; null where it cannot. Every one of them ends, but the steps of
 * one list within another multiply, and a return has up to 2,000 rows: each goes through rows once, within that only through
 * what one row holds, and makes no list out of one it made. So its steps grow with the rows of a return and no faster.
 */
export const tooMuchWork = (expression: ParsedExpression): string | null => {
  const lists = eachIn(expression);
  if (lists.length > MOST_LISTS)
    return `It goes through lists more than ${MOST_LISTS} times: write several rules instead.`;
  return within(expression, []);
};

/** @param names of the rows that are gone through where it stands, the outermost first */
const within = (expression: ParsedExpression, names: readonly string[]): string | null => {
  for (const each of nearestEach(expression)) {
    const why = wrongWith(each, names);
    if (why !== null) return why;
    const inside = [...names, each.iterVar];
    const parts = [each.loopCondition, each.loopStep, each.result].filter((one) => one !== undefined);
    for (const part of [each.iterRange, each.accuInit].filter((one) => one !== undefined)) {
      const before = within(part, names);
      if (before !== null) return before;
    }
    for (const part of parts) {
      const after = within(part, inside);
      if (after !== null) return after;
    }
  }
  return null;
};

const wrongWith = (each: Each, names: readonly string[]): string | null => {
  const source = sourceOf(each.iterRange);
  if (source === JOINED) return 'Lists that are joined cannot be gone through: go through each by itself.';
  if (names.length > 1) return 'It goes through a list within a list within a list: two at most.';
  if (names.length === 1 && source !== null && !names.includes(source))
    return 'It goes through rows again for each row, which takes too long where there are many: go through them once.';
  return isMap(each) && madeByMap(each.iterRange)
    ? 'It makes a list out of a list it made: use map once.'
    : null;
};

/** What no list is called: two of them, or one of two. */
const JOINED = '+';

/** The name of what a list is taken from; null for one that is written out. */
const sourceOf = (expression: ParsedExpression | undefined): string | null => {
  if (!expression) return null;
  const { exprKind } = expression;
  switch (exprKind.case) {
    case 'identExpr':
      return exprKind.value.name;
    case 'selectExpr':
      return sourceOf(exprKind.value.operand);
    case 'comprehensionExpr':
      return sourceOf(exprKind.value.iterRange);
    case 'callExpr':
      return exprKind.value.function === '_+_' || exprKind.value.function === '_?_:_'
        ? JOINED
        : sourceOf(exprKind.value.target ?? exprKind.value.args[0]);
    case 'constExpr':
    case 'listExpr':
    case 'structExpr':
    case undefined:
      return null;
  }
};

/** Whether it makes new things, and does not only pick some of those that are there. */
const isMap = ({ iterVar, accuVar, loopStep }: Each): boolean =>
  loopStep !== undefined &&
  callsIn(loopStep).some(
    ({ function: name, args: [into, added] }) =>
      name === '_+_' &&
      into?.exprKind.case === 'identExpr' &&
      into.exprKind.value.name === accuVar &&
      added?.exprKind.case === 'listExpr' &&
      !added.exprKind.value.elements.every(
        ({ exprKind }) => exprKind.case === 'identExpr' && exprKind.value.name === iterVar,
      ),
  );

const madeByMap = (expression: ParsedExpression | undefined): boolean =>
  expression !== undefined && eachIn(expression).some(isMap);

const childrenOf = ({ exprKind }: ParsedExpression): ParsedExpression[] => {
  switch (exprKind.case) {
    case 'selectExpr':
      return exprKind.value.operand ? [exprKind.value.operand] : [];
    case 'callExpr':
      return [...(exprKind.value.target ? [exprKind.value.target] : []), ...exprKind.value.args];
    case 'listExpr':
      return exprKind.value.elements;
    case 'structExpr':
      return exprKind.value.entries.flatMap(({ value }) => value ?? []);
    case 'comprehensionExpr': {
      const { iterRange, accuInit, loopCondition, loopStep, result } = exprKind.value;
      return [iterRange, accuInit, loopCondition, loopStep, result].filter((one) => one !== undefined);
    }
    case 'constExpr':
    case 'identExpr':
    case undefined:
      return [];
  }
};

/** The lists it goes through, without those within them. */
const nearestEach = (expression: ParsedExpression): Each[] =>
  expression.exprKind.case === 'comprehensionExpr'
    ? [expression.exprKind.value]
    : childrenOf(expression).flatMap(nearestEach);

const eachIn = (expression: ParsedExpression): Each[] => [
  ...(expression.exprKind.case === 'comprehensionExpr' ? [expression.exprKind.value] : []),
  ...childrenOf(expression).flatMap(eachIn),
];

const callsIn = (expression: ParsedExpression): Kind<'callExpr'>['value'][] => [
  ...(expression.exprKind.case === 'callExpr' ? [expression.exprKind.value] : []),
  ...childrenOf(expression).flatMap(callsIn),
];
