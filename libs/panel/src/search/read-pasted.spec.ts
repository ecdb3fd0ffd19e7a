import fc from 'fast-check';
import { day } from '@lib/kernel/day';
import { MOST_LINES, PastedList, readPasted } from './read-pasted';

const TODAY = day('2026-11-23');
const read = (...lines: string[]): PastedList => readPasted(lines.join('\n'), TODAY);
const linesOf = ({ approaches }: PastedList): string[] =>
  approaches.map(({ line, facts }) =>
    [line, facts.approached, facts.approachedOn, facts.answer, facts.refusal, facts.weeklyPence, facts.note].join('|'),
  ); // prettier-ignore

describe('a pasted list of providers', () => {
  it.each([
    ['semicolons', 'Larch House; 12/11/2026; refused; no vacancy; ; rang twice', '1|Larch House|2026-11-12|refused|no vacancy||rang twice'],
    ['a sheet', 'Larch House\t2026-11-12\tOffer\t\t£4,500.50 pw', '1|Larch House|2026-11-12|offer||450050|'],
    ['commas, a fee with one among them', 'Larch House,12 Nov,offer,,£4,500', '1|Larch House|2026-11-12|offer||450000|'],
    ['commas and a short year', 'Larch House,12/11/26,no reply', '1|Larch House|2026-11-12|no answer|||'],
    ['quotes', '"Larch House, Kent",12.11.26,Yes,,"4,500"', '1|Larch House, Kent|2026-11-12|offer||450000|'],
    ['a bullet, odd spaces and capitals', ' •  Larch\u00a0 House ;Thursday 12th November;DECLINED ; Full', '1|Larch House|2026-11-12|refused|no vacancy||'],
    ['a name and a date alone', 'Larch House; yesterday', '1|Larch House|2026-11-22|waiting|||'],
    ['a month of last year', 'Larch House; 12 Dec; pending', '1|Larch House|2025-12-12|waiting|||'],
    ['a quote inside a name', 'The "Larch" House; today; offer', '1|The "Larch" House|2026-11-23|offer|||'],
  ])('is read with %s', (_what, line, expected) => {
    expect(read(line)).toMatchObject({ problems: [] });
    expect(linesOf(read(line))).toEqual([expected]);
  }); // prettier-ignore

  it('may have headings, in any order, blank lines and the ends of lines of another machine', () => {
    const text = '\r\nDate;Provider;Fee per week;Outcome\r\n\r\n12/11/2026;Larch House;4.5k;offered\r\n';
    expect(linesOf(readPasted(text, TODAY))).toEqual(['4|Larch House|2026-11-12|offer||450000|']);
  });

  it.each([
    ['; 12/11/2026; offer', 'There is no name.'],
    [`${'x'.repeat(121)}; 12/11/2026`, 'The name is too long.'],
    ['Larch House', 'There is no date. Write the day first, for example 23 November 2026 or 23/11/2026.'],
    ['Larch House; 11/25/2026', 'We cannot read the date “11/25/2026”.'],
    ['Larch House; 29/02/2026', 'We cannot read the date “29/02/2026”.'],
    ['Larch House; 24/11/2026', '24 November 2026 is in the future.'],
    [
      'Larch House; today; perhaps',
      'We cannot read the answer “perhaps”. Write waiting, offer, refused or no answer.',
    ],
    ['Larch House; today; ; ; £900', 'There is no answer.'],
    ['Larch House; today; refused', 'It refused, and there is no reason. Write no vacancy, '],
    ['Larch House; today; refused; rude', 'We do not know the reason “rude”.'],
    ['Larch House; today; offer; full', 'There is a reason for refusing, though it did not refuse.'],
    ['Larch House; today; offer; ; lots', 'We cannot read the fee “lots”.'],
    ['Larch House; today; offer; ; £4,500,000', 'more than £100,000 a week'],
    ['Larch House; today; offer; ; ; a; b', 'There is more than name, date'],
  ])('says what is wrong with “%s”', (line, message) => {
    const { approaches, problems } = read('Oak House; today; offer', line);
    expect(approaches.map(({ line: at }) => at)).toEqual([1]);
    expect(problems).toEqual([{ line: 2, message: expect.stringContaining(message) as string }]);
  });

  it('says all that is wrong with a line, and names the line as it was pasted', () => {
    const { problems } = read('', 'Oak House; never; maybe; rude; lots');
    expect(problems.map(({ line }) => line)).toEqual([2, 2, 2, 2]);
  });

  it('names a line that repeats another', () => {
    const { approaches, problems } = read('Oak House; today; offer', 'oak house; 23/11/2026; yes');
    expect(approaches).toHaveLength(1);
    expect(problems).toEqual([{ line: 2, message: 'This repeats line 1. Take one of them out.' }]);
  });

  it('is of some length', () => {
    expect(read('', ' ').problems[0]!.message).toContain('Paste at least one line');
    const many = Array.from({ length: MOST_LINES + 1 }, (_, at) => `Home ${at}; today`);
    expect(read(...many).problems).toEqual([
      { line: null, message: 'There are 201 lines. Paste 200 lines or fewer at a time.' },
    ]);
    expect(read(...many.slice(1)).approaches).toHaveLength(MOST_LINES);
  });

  it('never fails, whatever is pasted, and loses no line', () => {
    const cells = fc.string({ unit: fc.constantFrom(...'aA1/;,\t"\n £.-é') });
    fc.assert(
      fc.property(cells, (text) => {
        const { approaches, problems } = readPasted(text, TODAY);
        const filled = text.split('\n').filter((line) => line.trim() !== '').length;
        const named = new Set([...approaches, ...problems].map(({ line }) => line));
        expect(named.size).toBe(Math.max(filled, 1));
      }),
    );
  });
});
