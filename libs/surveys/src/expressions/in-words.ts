import { ADDED_FUNCTIONS } from './added-functions';

/** Signs of other ways to write expressions, each with what is written here instead. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[“”„‘’]/, 'write straight quotation marks, " or \''],
  [/\$\{/, 'write the code of a question alone, without ${ and }'],
  [/(?<![=!<>])=(?!=)/, 'write == for “is equal to”'],
  [/<>/, 'write != for “is not equal to”'],
  [/\band\b/i, 'write && for “and”'],
  [/\bor\b/i, 'write || for “or”'],
  [/\bnot\b/i, 'write ! for “not”'],
];

const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

/** What keeps a text from being an expression, with the character somebody looks at. */
export const unreadable = (text: string, message: string): string => {
  const outside = text.replaceAll(QUOTED, (quoted) => ' '.repeat(quoted.length));
  for (const [sign, says] of SIGNS) {
    const at = outside.search(sign);
    if (at >= 0) return `Character ${at + 1}: ${says}.`;
  }
  const found = /^<input>:\d+:(\d+): (?:found (.*?) but expecting)?/s.exec(message);
  if (!found) return 'It is not an expression.';
  return found[2] === undefined || found[2] === 'end of input'
    ? `Character ${found[1]}: something is missing here.`
    : `Character ${found[1]}: ${found[2]} does not fit here.`;
};

const TYPES: Readonly<Record<string, string>> = {
  ...{ int: 'a number', string: 'a text or choice', bool: 'true or false', double: 'a number with decimals' },
  ...{ list: 'a list', map: 'a grid or a row', null_type: 'no answer', uint: 'a number of another kind' },
};

/** Why something cannot be worked out: what CEL says, in the words of whoever wrote it. */
export const unworkable = (why: string): string => {
  const unbound = /^unbound function: (.+)$/.exec(why);
  if (unbound) return `there is no function called ${nameOf(unbound[1]!)}`;
  const overload = /^found no matching overload for '(.+)' applied to '\((.*)\)'$/.exec(why);
  if (!overload) return why;
  const types = overload[2]!.split(/,\s*(?![^(]*\))/).map((type) => TYPES[type.replace(/\(.*$/, '')] ?? type);
  const name = nameOf(overload[1]!);
  const shape = ADDED_FUNCTIONS.find((one) => one.shape.startsWith(`${name}(`))?.shape;
  const instead = shape
    ? `: write ${shape}`
    : overload[2]!.includes('double')
      ? ': numbers are whole, and money is in pence'
      : '';
  return `${name} does not take ${types.join(' and ')}${instead}`;
};

/** “_>_” as people write it. */
const nameOf = (name: string): string =>
  name === 'not' ? 'not: write ! for it' : name.replace(/^[@_](?=.)/, '').replace(/_$/, '');
