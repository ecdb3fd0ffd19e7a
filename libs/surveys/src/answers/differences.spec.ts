import { byKey, differences } from './differences';
import { Answers } from './answer';

const keyIn = (_: string, { name }: Answers): string | null => (typeof name === 'string' ? name : null);
const version = (once: Answers, homes: readonly Answers[]) =>
  byKey({ once, rows: { homes: homes.map((answers, at) => ({ id: String(at), answers })) } }, keyIn);

describe('two versions of a return', () => {
  it('that are alike have no differences', () => {
    const one = version({ total: 3, grid: { a: { b: 1 } } }, [{ name: 'Elm', fee: 1 }]);
    expect(differences(one, version({ grid: { a: { b: 1 } }, total: 3 }, [{ fee: 1, name: 'Elm' }]))).toEqual(
      {
        once: [],
        rows: [],
      },
    );
  });

  it('differ by answer and by row, wherever the row stands', () =>
    expect(
      differences(
        version({ total: 3, gone: 'x' }, [
          { name: 'Elm', fee: 1 },
          { name: 'Oak', fee: 2 },
        ]),
        version({ total: 4 }, [{ name: 'Ash', fee: 5 }, { name: 'Elm', fee: 9 }, { fee: 3 }]),
      ),
    ).toEqual({
      once: [
        { question: 'total', was: 3, is: 4 },
        { question: 'gone', was: 'x', is: null },
      ],
      rows: [
        {
          ...{ section: 'homes', key: 'Ash', what: 'added' },
          changes: [
            { question: 'name', was: null, is: 'Ash' },
            { question: 'fee', was: null, is: 5 },
          ],
        },
        { section: 'homes', key: 'Elm', what: 'changed', changes: [{ question: 'fee', was: 1, is: 9 }] },
        {
          ...{ section: 'homes', key: 'Oak', what: 'removed' },
          changes: [
            { question: 'name', was: 'Oak', is: null },
            { question: 'fee', was: 2, is: null },
          ],
        },
      ],
    }));
});
