import { ParsedExpression } from './references';

/** An answer an expression names: of the return or the row it stands in, or of the rows it goes through. */
export interface Named {
  /** The section whose rows it goes through: `homes` in `homes.all(one, one.fee > 3)`; null elsewhere. */
  readonly rows: string | null;
  /** `previous.total`, or `fee` of a row. */
  readonly path: readonly string[];
}

/** An answer that is held against a text: `place == "K2"`, `"other" in reasons`. */
export interface HeldAgainst {
  readonly named: Named;
  readonly text: string;
}

export interface SpokenOf {
  /** What it reads of the rows it goes through. */
  readonly ofRows: readonly Named[];
  readonly heldAgainst: readonly HeldAgainst[];
}

/** What an expression says of answers by name, beyond which of them it reads. */
export const spokenOf = (expression: ParsedExpression): SpokenOf => {
  const spoken = { ofRows: [] as Named[], heldAgainst: [] as HeldAgainst[] };
  walk(expression, { bound: new Map(), spoken });
  return spoken;
};

interface Walk {
  /** The names it gives itself, with the section whose rows they stand for. */
  readonly bound: ReadonlyMap<string, string | null>;
  readonly spoken: { readonly ofRows: Named[]; readonly heldAgainst: HeldAgainst[] };
}

const walk = (expression: ParsedExpression, at: Walk): void => {
  const { exprKind } = expression;
  switch (exprKind.case) {
    case 'identExpr':
      return;
    case 'selectExpr': {
      const named = namedBy(expression, at);
      if (named === null && exprKind.value.operand) return walk(exprKind.value.operand, at);
      if (named !== null && named.rows !== null) at.spoken.ofRows.push(named);
      return;
    }
    case 'callExpr': {
      const { function: name, target, args } = exprKind.value;
      at.spoken.heldAgainst.push(...comparedIn(name, args, at));
      return [...(target ? [target] : []), ...args].forEach((one) => walk(one, at));
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
type Each = Kind<'comprehensionExpr'>['value'];

const walkEach = (each: Each, at: Walk): void => {
  if (each.iterRange) walk(each.iterRange, at);
  const bound = new Map(at.bound).set(each.accuVar, null).set(each.iterVar2, null);
  bound.set(each.iterVar, each.iterRange ? rowsOf(each.iterRange, at) : null);
  for (const part of [each.loopCondition, each.loopStep, each.result]) if (part) walk(part, { ...at, bound });
};

/** The section an expression gives the rows of: by its name, or by what is left of them after `filter`. */
const rowsOf = ({ exprKind }: ParsedExpression, at: Walk): string | null => {
  if (exprKind.case === 'identExpr') return at.bound.has(exprKind.value.name) ? null : exprKind.value.name;
  if (exprKind.case !== 'comprehensionExpr' || !exprKind.value.iterRange) return null;
  return isFilter(exprKind.value) ? rowsOf(exprKind.value.iterRange, at) : null;
};

/** What `filter` is made into: `condition ? found + [one] : found`. */
const isFilter = ({ loopStep, iterVar }: Each): boolean => {
  if (loopStep?.exprKind.case !== 'callExpr' || loopStep.exprKind.value.function !== '_?_:_') return false;
  const added = loopStep.exprKind.value.args[1]?.exprKind;
  const list = added?.case === 'callExpr' ? added.value.args[1]?.exprKind : undefined;
  const one = list?.case === 'listExpr' ? list.value.elements[0]?.exprKind : undefined;
  return one?.case === 'identExpr' && one.value.name === iterVar;
};

const namedBy = (expression: ParsedExpression, { bound }: Walk): Named | null => {
  const path: string[] = [];
  let one = expression.exprKind;
  while (one.case === 'selectExpr' && one.value.operand) {
    path.unshift(one.value.field);
    one = one.value.operand.exprKind;
  }
  if (one.case !== 'identExpr') return null;
  const { name } = one.value;
  if (!bound.has(name)) return { rows: null, path: [name, ...path] };
  const rows = bound.get(name) ?? null;
  return rows === null ? null : { rows, path };
};

const textOf = ({ exprKind }: ParsedExpression): string | null =>
  exprKind.case === 'constExpr' && exprKind.value.constantKind.case === 'stringValue'
    ? exprKind.value.constantKind.value
    : null;

const comparedIn = (name: string, [first, second]: readonly ParsedExpression[], at: Walk): HeldAgainst[] => {
  if (!first || !second) return [];
  if (name === '_==_' || name === '_!=_')
    return [...against(first, [second], at), ...against(second, [first], at)];
  if (name !== '@in') return [];
  const list = second.exprKind.case === 'listExpr' ? second.exprKind.value.elements : [];
  return [...against(second, [first], at), ...against(first, list, at)];
};

const against = (answer: ParsedExpression, texts: readonly ParsedExpression[], at: Walk): HeldAgainst[] => {
  const named = namedBy(answer, at);
  if (named === null) return [];
  return texts.flatMap((one) => {
    const text = textOf(one);
    return text === null ? [] : [{ named, text }];
  });
};
