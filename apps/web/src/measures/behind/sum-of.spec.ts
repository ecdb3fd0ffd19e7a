import { OwnLine, partLine, resultLine, shareLine } from '../own/own-line';
import { sumOf } from './sum-of';

const line = (numerator: number, denominator: number, unknown: number): OwnLine[] => [
  shareLine('A share', { numerator, denominator, unknown }),
];

describe('how the rows of a list add up, in words', () => {
  it.each([
    ['nobody is unknown', line(12, 40, 0), { counted: 12, 'of whom': 28, 'not known': 0 }, '12 counted and 28 not counted make 40.'],
    ['the unknown are below the line', line(12, 40, 3), { counted: 12, 'of whom': 25, 'not known': 3 }, '12 counted and 25 not counted make 37; with 3 of whom it is not known, 40.'],
    ['the unknown are left out', line(12, 37, 3), { counted: 12, 'of whom': 25, 'not known': 3 }, '12 counted and 25 not counted make 37. 3 of whom it is not known are left out.'],
  ])('%s', (_which, lines, counts, said) => expect(sumOf(lines, counts)).toBe(said)); // prettier-ignore

  it.each([
    ['parts of a whole', [partLine('Foster', 30, 40), partLine('Homes', 10, 40)], { counted: 40, 'of whom': 0, 'not known': 0 }],
    ['a count', [{ ...partLine('Children', 40, 40), denominator: null }], { counted: 40, 'of whom': 0, 'not known': 0 }],
    ['an average', [resultLine('Price', 40, '£1,200')], { counted: 40, 'of whom': 0, 'not known': 0 }],
    ['what does not add up', line(12, 41, 3), { counted: 12, 'of whom': 25, 'not known': 3 }],
    ['no figure', [], { counted: 0, 'of whom': 0, 'not known': 0 }],
  ])('%s is left to the definition', (_which, lines, counts) => expect(sumOf(lines, counts)).toBeNull()); // prettier-ignore
});
