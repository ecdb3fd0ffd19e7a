import { day } from '@lib/kernel/day';
import { episode, found, header } from '../return.spec-support';

const supported = (values: Record<string, string>, context = {}) =>
  found(
    ['217t', '230'],
    { header: [header({ DOB: '01/01/2006' })], episodes: [episode({ DECOM: '01/05/2023', ...values })] },
    { year: 2024, ...context },
  );

const ended = (DEC: string) => ({ DEC, REC: 'X1' });

describe('217t and 230: supported accommodation from 28 October 2023', () => {
  it.each([
    ['28/10/2023', []],
    ['29/10/2023', ['217t PLACE 2']],
    ['', ['217t PLACE 2']],
  ])('217t: independent living (P2) to "%s"', (DEC, problems) => {
    expect(supported({ PLACE: 'P2', URN: '', ...(DEC ? ended(DEC) : {}) })).toEqual(problems);
  });

  it.each([
    ['', '28/10/2023', []],
    ['', '29/10/2023', ['230 URN 2']],
    ['XXXXXXX', '', ['230 URN 2']],
    ['2700001', '', []],
  ])('230: semi-independent living (H5) with URN "%s" to "%s"', (URN, DEC, problems) => {
    expect(supported({ PLACE: 'H5', URN, ...(DEC ? ended(DEC) : {}) })).toEqual(problems);
  });

  it('leave an extract of before that day alone, and the years around it', () => {
    expect(supported({ PLACE: 'P2', URN: '' }, { asAt: day('2023-10-28') })).toEqual([]);
    expect(supported({ PLACE: 'P2', URN: '' }, { asAt: day('2023-10-29') })).toEqual(['217t PLACE 2']);
    expect(supported({ PLACE: 'P2', URN: '', DECOM: '01/05/2022' }, { year: 2023 })).toEqual([]);
    expect(supported({ PLACE: 'H5', URN: '' }, { year: 2025 })).toEqual([]);
  });
});
