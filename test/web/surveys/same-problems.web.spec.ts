import { Workbook } from 'exceljs';
import { answerOnce, changedReturn, writeCell } from '@test/support/return-book';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { seeded } from '../../security/pool-chaos/seeded';
import { askedIn, formOf } from './asked-in';

const ROUNDS = 8;

/** What people write into boxes: some of it right, most of it not. */
const NUMBERS = [
  '12',
  ' 1,204 ',
  '7.0',
  'a dozen',
  '-3',
  '3.5',
  '12e4',
  '1,20,4',
  '٣',
  '9999999999',
  'n/a',
  '1 or 2',
];
const AMOUNTS = ['£6,200', '6200.50', '4.5k', '99.99', '-5', '6.200,50', 'free', '1e6', '£', '12.345'];
const NO_DAYS = ['31/2/2026', '1/13/2026', '0/1/2026', '29/2/2025'];
const WORDS = ['The Elms', 'x'.repeat(41), 'Ä'.repeat(40), '<b>The Elms</b>'];
const SAID = ['yes', 'Not known', 'perhaps', 'yes; no', '0', 'true'];

/** Something wrong on each page with numbers, so that what is right there is not saved; a day of a row is always wrong. */
const ALWAYS_WRONG = 'a dozen';

interface Typed {
  readonly once: Readonly<Record<'total' | 'any_waiting', string>>;
  readonly cells: Readonly<Record<'young.home' | 'old.home' | 'old.hostel', string>>;
  readonly row: Readonly<Record<'name' | 'fee' | 'opened_on', string>>;
}

/** What was expected, by the field it was expected in. */
type Problems = Readonly<Record<string, string>>;

/** One reading for a box on a page, a cell of a workbook and a field of the API: the same problems, in the same words. */
describe('the same wrong values, however they are given', () => {
  let app: WebApp;
  let officer: Browser;
  let wave: string;
  let row: string;
  const random = seeded(45);
  const one = (of: readonly string[]): string => of[random(of.length)]!;

  beforeAll(async () => {
    app = await startWebApp();
    officer = await app.as('officer-bromley');
    wave = await askedIn(app);
    await asked('POST', 'start', {});
    const added = await asked('POST', 'rows', {
      section: 'homes',
      answers: [
        { question: 'name', text: 'The Oaks' },
        { question: 'fee', text: '5000' },
      ],
    });
    row = added.json<{ rows: { id: string }[] }>().rows[0]!.id;
  });
  afterAll(() => app.close());

  const asked = async (method: string, path: string, body: object): Promise<Answer> =>
    officer.send(method, `/api/v1/surveys/${wave}/${path}`, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'x-csrf-token': await officer.csrfToken() },
    });

  const generated = (): Typed => ({
    once: { total: ALWAYS_WRONG, any_waiting: one(SAID) },
    cells: { 'young.home': one(NUMBERS), 'old.home': one(NUMBERS), 'old.hostel': one(NUMBERS) },
    row: { name: one(WORDS), fee: one(AMOUNTS), opened_on: one(NO_DAYS) },
  });

  const byApi = async ({ once, cells, row: inRow }: Typed): Promise<Problems> => {
    const { change } = (await officer.get(`/api/v1/surveys/${wave}`)).json<{ change: number }>();
    const answers = [
      ...Object.entries(once).map(([question, text]) => ({ question, text })),
      {
        question: 'by_age',
        cells: Object.entries(cells).map(([at, text]) => ({
          down: at.split('.')[0],
          across: at.split('.')[1],
          text,
        })),
      },
      ...Object.entries(inRow).map(([question, text]) => ({ question, text, rowId: row })),
    ];
    const { error } = (await asked('PUT', 'answers', { change, answers })).json<{
      error: { problems: { field: string; message: string }[] };
    }>();
    return Object.fromEntries(error.problems.map(({ field, message }) => [field, expectedIn(message)]));
  };

  const onPages = async ({ once, cells, row: inRow }: Typed): Promise<Problems> => {
    const { opened_on, ...texts } = inRow;
    const [day, month, year] = opened_on.split('/');
    const inGrid = Object.fromEntries(Object.entries(cells).map(([at, text]) => [`by_age.${at}`, text]));
    const rowFields = {
      ...Object.fromEntries(Object.entries(texts).map(([code, text]) => [`${row}.${code}`, text])),
      ...{
        [`${row}.opened_on-day`]: day!,
        [`${row}.opened_on-month`]: month!,
        [`${row}.opened_on-year`]: year!,
      },
    };
    return {
      ...(await sent('sections/children', { total: once.total, ...inGrid })),
      ...(await sent('sections/waiting', { any_waiting: once.any_waiting })),
      ...(await sent(`rows/${row}`, rowFields)),
    };
  };

  const sent = async (path: string, fields: Record<string, string>): Promise<Problems> => {
    const at = `/surveys/${wave}/${path}`;
    const answer = await officer.post(at, { ...formOf(await officer.get(at)), ...fields });
    if (answer.status !== 422) return {};
    return Object.fromEntries(
      answer
        .html('.govuk-error-summary__list a')
        .toArray()
        .map((link) => {
          const name = answer.html(link).attr('href')!.slice(1);
          return [name.replace(/-(day|month|year)$/, ''), expectedIn(answer.html(link).text())];
        }),
    );
  };

  const byWorkbook = async (typed: Typed): Promise<Problems> => {
    const template = (await officer.get(`/surveys/${wave}/workbook/template`)).bytes;
    const content = await changedReturn(template, (book) => fill(book, typed));
    const sentBook = await officer.upload(
      `/surveys/${wave}/workbook`,
      [{ field: 'files', name: 'return.xlsx', content }],
      {},
    );
    const upload = sentBook.location!.split('/').at(-1);
    const { plan } = (await officer.get(`/api/v1/surveys/${wave}/workbook/uploads/${upload}`)).json<{
      plan: { problems: { cell: string; message: string }[] };
    }>();
    return Object.fromEntries(plan.problems.map(({ cell, message }) => [cell, expectedIn(message)]));
  };

  const fill = (book: Workbook, { once, cells, row: inRow }: Typed): void => {
    for (const [code, text] of Object.entries(once)) answerOnce(book, code, text);
    const columns = { home: 'Home', hostel: 'Hostel' } as const;
    for (const [at, value] of Object.entries(cells)) {
      const [of, across] = at.split('.') as [string, keyof typeof columns];
      writeCell(book.getWorksheet('By age')!, { by: 'Code', of, heading: columns[across], value });
    }
    const headings = { name: 'Name', fee: 'Weekly fee (£)', opened_on: 'Opened on' } as const;
    const page = book.getWorksheet('Each home')!;
    for (const code of ['fee', 'opened_on', 'name'] as const)
      writeCell(page, { by: 'Name', of: 'The Oaks', heading: headings[code], value: inRow[code] });
  };

  /** “By age, Home: enter a whole number” and “Enter a whole number” expect the same. */
  const expectedIn = (message: string): string => /enter (.*)$/is.exec(message.trim())?.[1] ?? message;

  it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    'give the same problems: round %i',
    async () => {
      const typed = generated();
      const expected = await byApi(typed);
      expect(Object.keys(expected)).toContain('total');
      expect(await byWorkbook(typed)).toEqual(expected);
      expect(await onPages(typed)).toEqual(expected);
    },
  );
});
