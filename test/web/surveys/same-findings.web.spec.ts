import { Workbook } from 'exceljs';
import { addRow, answerOnce, changedReturn, writeCell } from '@test/support/return-book';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { seeded } from '../../security/pool-chaos/seeded';
import { askedIn, formOf } from './asked-in';

const ROUNDS = 6;

/** What the rules of the set are about: numbers around one another, fees around what is usual, choices and what they open. */
interface Given {
  readonly total: string;
  readonly cells: Readonly<Record<'young.home' | 'old.home' | 'old.hostel', string>>;
  readonly waiting: string;
  readonly reasons: readonly string[];
  readonly homes: readonly { readonly name: string; readonly fee: string }[];
}

/** Everything that stands in the return, and everything that is found wrong with it. */
interface Told {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly string[];
}

interface ReturnJson {
  readonly change: number;
  readonly answers: readonly {
    readonly question: string;
    readonly text: string | null;
    readonly cells: unknown;
  }[];
  readonly rows: readonly { readonly id: string; readonly answers: ReturnJson['answers'] }[];
  readonly findings: readonly { readonly rowId: string | null; readonly [said: string]: unknown }[];
}

/** One engine: what is said on pages, in a workbook and by a machine breaks the same rules, in the same words. */
describe('the same answers, however they are given', () => {
  let app: WebApp;
  let officer: Browser;
  const random = seeded(46);
  const found = new Set<string>();
  const one = <Of>(of: readonly Of[]): Of => of[random(of.length)]!;

  beforeAll(async () => {
    app = await startWebApp();
    officer = await app.as('officer-bromley');
  });
  afterAll(() => app.close());

  const generated = (): Given => {
    const waiting = one(['yes', 'Yes', 'No', 'Not known', '']);
    return {
      waiting,
      total: one(['', '0', '2', '9', ' 1,204 ']),
      cells: { 'young.home': one(['4', '4.0']), 'old.home': one(['3', '']), 'old.hostel': one(['0', '2']) },
      reasons: /yes/i.test(waiting) ? one([[], ['none-free'], ['none-free', 'other']]) : [],
      homes: ['The Oaks', 'Elm House', 'Ash Court']
        .slice(0, 1 + random(3))
        .map((name) => ({ name, fee: one(['£12,000', '10000', '10000.01', '']) })),
    };
  };

  const started = async (): Promise<string> => {
    const wave = await askedIn(app);
    await officer.post(`/surveys/${wave}/start`);
    return wave;
  };
  const asked = async (wave: string, method: string, path: string, body: object): Promise<Answer> =>
    officer.send(method, `/api/v1/surveys/${wave}/${path}`, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'x-csrf-token': await officer.csrfToken() },
    });

  const byApi = async (given: Given): Promise<Told> => {
    const wave = await started();
    for (const { name, fee } of given.homes)
      await asked(wave, 'POST', 'rows', {
        section: 'homes',
        answers: [
          { question: 'name', text: name },
          { question: 'fee', text: fee },
        ],
      });
    const { change } = (await officer.get(`/api/v1/surveys/${wave}`)).json<ReturnJson>();
    const cells = Object.entries(given.cells).map(([at, text]) => {
      const [down, across] = at.split('.');
      return { down, across, text };
    });
    await asked(wave, 'PUT', 'answers', {
      change,
      answers: [
        { question: 'total', text: given.total },
        { question: 'by_age', cells },
        { question: 'any_waiting', text: given.waiting },
        { question: 'reasons', text: given.reasons.join('; ') },
      ],
    });
    return told(wave);
  };

  const onPages = async (given: Given): Promise<Told> => {
    const wave = await started();
    const save = async (path: string, fields: Record<string, string | string[]>): Promise<void> => {
      const at = path.startsWith('/') ? path : `/surveys/${wave}/${path}`;
      await officer.post(at, { ...formOf(await officer.get(at)), ...fields });
    };
    for (const { name, fee } of given.homes) {
      const added = await officer.post(`/surveys/${wave}/sections/homes/add`, { name });
      await save(added.location!, { [`${added.location!.split('/').at(-1)}.fee`]: fee });
    }
    const cells = Object.entries(given.cells).map(([at, text]): [string, string] => [`by_age.${at}`, text]);
    await save('sections/children', { total: given.total, ...Object.fromEntries(cells) });
    const code: Record<string, string> =
      given.waiting === '' ? {} : { any_waiting: CODES[given.waiting.toLowerCase()]! };
    await save('sections/waiting', code);
    if (given.waiting.toLowerCase() === 'yes')
      await save('sections/waiting', { reasons: [...given.reasons] });
    return told(wave);
  };

  const byWorkbook = async (given: Given): Promise<Told> => {
    const wave = await started();
    const template = (await officer.get(`/surveys/${wave}/workbook/template`)).bytes;
    const content = await changedReturn(template, (book) => fill(book, given));
    const sent = await officer.upload(`/surveys/${wave}/workbook`, [{ field: 'files', name: 'return.xlsx', content }], {}); // prettier-ignore
    const upload = `workbook/uploads/${sent.location!.split('/').at(-1)}`;
    const { plan } = (await officer.get(`/api/v1/surveys/${wave}/${upload}`)).json<{
      plan: { digest: string };
    }>();
    await asked(wave, 'POST', `${upload}/apply`, { digest: plan.digest, remove: [] });
    return told(wave);
  };

  const fill = (book: Workbook, { total, cells, waiting, reasons, homes }: Given): void => {
    answerOnce(book, 'total', total);
    answerOnce(book, 'any_waiting', waiting);
    answerOnce(book, 'reasons', reasons.map((code) => LABELS[code]!).join('; '));
    for (const [at, value] of Object.entries(cells)) {
      const [of, across] = at.split('.') as [string, string];
      const heading = across === 'home' ? 'Home' : 'Hostel';
      writeCell(book.getWorksheet('By age')!, { by: 'Code', of, heading, value });
    }
    for (const { name, fee } of homes)
      addRow(book.getWorksheet('Each home')!, { Name: name, 'Weekly fee (£)': fee });
  };

  /** Rows by their name, since each return has keys of its own. */
  const told = async (wave: string): Promise<Told> => {
    const { answers, rows, findings } = (await officer.get(`/api/v1/surveys/${wave}`)).json<ReturnJson>();
    const values = (some: ReturnJson['answers']) =>
      Object.fromEntries(some.filter(isSaid).map(({ question, text, cells }) => [question, text ?? cells]));
    const names = new Map(rows.map((row) => [row.id, values(row.answers)['name']]));
    return {
      answers: values(answers),
      rows: rows.map((row) => values(row.answers)),
      findings: findings.map(({ key: _, rowId, ...said }) =>
        JSON.stringify({ ...said, home: rowId && names.get(rowId) }),
      ),
    };
  };
  const isSaid = ({ text, cells }: ReturnJson['answers'][number]): boolean =>
    text !== '' && JSON.stringify(cells) !== '{}';

  it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    'break the same rules: round %i',
    async () => {
      const given = generated();
      const expected = await byApi(given);
      expected.findings.forEach((finding) => found.add(/"weight":"(\w+)"/.exec(finding)![1]!));
      expect(expected.rows).toHaveLength(given.homes.length);
      expect(await onPages(given)).toEqual(expected);
      expect(await byWorkbook(given)).toEqual(expected);
    },
  );

  it('were such as break rules of each weight', () =>
    expect([...found].toSorted()).toEqual(['error', 'missing', 'query']));
});

const CODES: Readonly<Record<string, string>> = { yes: 'yes', no: 'no', 'not known': 'unknown' };
const LABELS: Readonly<Record<string, string>> = { 'none-free': 'No home is free', other: 'Other' };
