import { parse } from '@bufbuild/cel';

export type ParsedExpression = ReturnType<typeof parse>['expr'];

/** One answer an expression reads: `by_group`, or `by_group.kinship_foster` of it. */
export interface Reference {
  readonly root: string;
  readonly path: readonly string[];
  /** Whether it has to be there before the expression can be worked out: `blank(x)` asks of one that may be missing. */
  readonly needed: boolean;
}

/** The functions that may be asked of what is not answered. */
const ASKS_WHETHER_THERE = new Set(['blank']);

/** What an expression reads, without the names it gives to the rows it goes through. */
export const referencesOf = (expression: ParsedExpression): Reference[] => {
  const found: Reference[] = [];
  walk(expression, { bound: new Set(), needed: true, found });
  return found;
};

interface Walk {
  readonly bound: ReadonlySet<string>;
  readonly needed: boolean;
  readonly found: Reference[];
}

const walk = ({ exprKind }: ParsedExpression, at: Walk): void => {
  switch (exprKind.case) {
    case 'identExpr':
    case 'selectExpr':
      return readPath(exprKind, at);
    case 'callExpr': {
      const { function: name, target, args } = exprKind.value;
      const inside = ASKS_WHETHER_THERE.has(name) ? { ...at, needed: false } : at;
      if (target) walk(target, inside);
      return args.forEach((one) => walk(one, inside));
    }
    case 'listExpr':
      return exprKind.value.elements.forEach((one) => walk(one, at));
    case 'structExpr':
      return exprKind.value.entries.forEach(({ value }) => value && walk(value, at));
    case 'comprehensionExpr':
      return walkEach(exprKind.value, at);
    case 'constExpr':
    case undefined:
      return;
  }
};

type Kind<Case> = Extract<ParsedExpression['exprKind'], { case: Case }>;

/** `filter`, `map`, `all` and `exists` read what they go through, and name each part of it for themselves. */
const walkEach = (each: Kind<'comprehensionExpr'>['value'], at: Walk): void => {
  if (each.iterRange) walk(each.iterRange, at);
  if (each.accuInit) walk(each.accuInit, at);
  const inside = { ...at, bound: new Set([...at.bound, each.iterVar, each.iterVar2, each.accuVar]) };
  for (const part of [each.loopCondition, each.loopStep, each.result]) if (part) walk(part, inside);
};

const readPath = (kind: Kind<'identExpr'> | Kind<'selectExpr'>, at: Walk): void => {
  const path: string[] = [];
  let one: ParsedExpression['exprKind'] = kind;
  while (one.case === 'selectExpr') {
    const { field, operand }: Kind<'selectExpr'>['value'] = one.value;
    path.unshift(field);
    if (!operand) return;
    one = operand.exprKind;
  }
  if (one.case === 'identExpr') {
    if (!at.bound.has(one.value.name)) at.found.push({ root: one.value.name, path, needed: at.needed });
    return;
  }
  walk({ exprKind: one } as ParsedExpression, at);
};
