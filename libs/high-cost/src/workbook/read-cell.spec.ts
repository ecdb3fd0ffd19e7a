import { PROCUREMENTS } from '../register/register-entry';
import { STANDARD_QUESTIONS } from '../standard/standard-questions';
import { CellType } from './cell-type';
import { readCell } from './read-cell';
import { columnsOf } from './workbook-columns';

const CHOICE: CellType = { kind: 'choice', words: PROCUREMENTS };
const SEVERAL: CellType = { kind: 'choices', words: STANDARD_QUESTIONS.specificCommunication.words };

describe('a cell of the workbook', () => {
  it.each([
    [{ kind: 'day' }, '27/03/2026', '2026-03-27'],
    [{ kind: 'day' }, '7.3.2026', '2026-03-07'],
    [{ kind: 'day' }, '2026-03-27', '2026-03-27'],
    [{ kind: 'day' }, '46108', '2026-03-27'],
    [{ kind: 'money' }, '£4,500.50', 450_050],
    [{ kind: 'money' }, '4500.5', 450_050],
    [{ kind: 'half' }, '1,5', 1.5],
    [CHOICE, ' SPOT purchase', 'spot'],
    [CHOICE, 'direct award', 'direct award'],
    [SEVERAL, 'makaton; British sign language', 'bsl; makaton'],
    [CHOICE, '', null],
  ] as const)('of %j says in “%s”: %s', (type, text, value) => {
    expect(readCell(type, text)).toEqual({ value });
  });

  it.each([
    [{ kind: 'day' }, '31/02/2026'],
    [{ kind: 'day' }, '27/03/26'],
    [{ kind: 'day' }, 'soon'],
    [{ kind: 'money' }, 'dear'],
    [{ kind: 'money' }, '-5'],
    [{ kind: 'money' }, '=1+1'],
    [{ kind: 'money' }, '1e21'],
    [{ kind: 'half' }, '1.3'],
    [{ kind: 'whole' }, '1.5'],
    [{ kind: 'text', longest: 3 }, 'four'],
    [CHOICE, 'Borrowed'],
    [SEVERAL, 'Makaton; Latin'],
  ] as const)('of %j does not take “%s”, and says what was expected', (type, text) => {
    expect(readCell(type as CellType, text)).toEqual({ expected: expect.any(String) as unknown });
  });

  it('belongs to one column: no key and no heading is there twice on a sheet', () => {
    for (const sheet of ['register', 'standard'] as const) {
      const columns = columnsOf(sheet);
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      expect(new Set(columns.map(({ heading }) => heading.toLowerCase().replace(/[^a-z0-9]/g, ''))).size).toBe(columns.length);
    }
  });
}); // prettier-ignore
