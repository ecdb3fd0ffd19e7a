import { Question } from '../question-sets/question';

/** What stands in the column *type*: XLSForm’s word where it has one, with the lists a question takes from. */
export const typeOf = (question: Question): string => {
  switch (question.kind) {
    case 'whole':
      return 'integer';
    case 'day':
      return 'date';
    case 'yes-no-unknown':
      return 'yes_no_unknown';
    case 'one':
      return `select_one ${question.list}`;
    case 'many':
      return `select_multiple ${question.list}`;
    case 'ranked':
      return `rank ${question.list}`;
    case 'grid':
      return `${question.of === 'money' ? 'money_grid' : 'grid'} ${question.down} by ${question.across}`;
    case 'derived':
      return question.of === 'money' ? 'calculate_money' : 'calculate';
    case 'money':
    case 'text':
      return question.kind;
  }
};

/** What a type asks for, as the document has it. */
export type TypeFields = { readonly kind: Question['kind'] } & Readonly<Record<string, string>>;

const PLAIN: Readonly<Record<string, TypeFields>> = {
  integer: { kind: 'whole' },
  money: { kind: 'money' },
  date: { kind: 'day' },
  yes_no_unknown: { kind: 'yes-no-unknown' },
  text: { kind: 'text' },
  calculate: { kind: 'derived', of: 'whole' },
  calculate_money: { kind: 'derived', of: 'money' },
};

const OF_A_LIST: Readonly<Record<string, Question['kind']>> = {
  select_one: 'one',
  select_multiple: 'many',
  rank: 'ranked',
};

/** @returns null for what is no type of a question */
export const readType = (text: string): TypeFields | null => {
  const [typed = '', ...rest] = text.trim().split(/\s+/);
  const word = typed.toLowerCase();
  const kind = OF_A_LIST[word];
  if (kind) return rest.length === 1 ? { kind, list: rest[0]! } : null;
  if (word === 'grid' || word === 'money_grid') {
    const [down, by, across] = rest;
    if (rest.length !== 3 || by!.toLowerCase() !== 'by') return null;
    return { kind: 'grid', of: word === 'grid' ? 'whole' : 'money', down: down!, across: across! };
  }
  return rest.length === 0 ? (PLAIN[word] ?? null) : null;
};

/** For whoever wrote a type that is none. */
export const TYPES_IN_WORDS =
  'integer, money, date, yes_no_unknown, text, select_one and a list, select_multiple and a list, rank and a list, grid and two lists as in “grid ages by kinds”, money_grid, calculate or calculate_money';
