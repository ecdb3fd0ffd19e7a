import { Workbook, Worksheet } from 'exceljs';
import { Answer, Browser } from '@test/support/signed-in';
import { addRow, answerOnce, changedReturn, writeCell } from '@test/support/return-book';
import { WebApp } from '@test/support/web-app';
import { formOf, words } from './asked-in';
import { Given, labelOf, typeOf, wordsOf } from './third-instrument-answers';

type Fields = Record<string, string | string[]>;
type Value = string | readonly string[];

/** What a form of any page would send as it stands. */
export const fieldsOf = (answer: Answer): Fields => {
  const fields: Fields = {};
  answer.html('main form input:not([type=submit]), main form select').each((_, one) => {
    const field = answer.html(one);
    const name = field.attr('name');
    if (!name || name === '_csrf') return;
    if (field.attr('type') !== 'checkbox')
      fields[name] = one.tagName === 'select' ? String(field.val() ?? '') : (field.attr('value') ?? '');
    else if (field.attr('checked') !== undefined)
      fields[name] = [...[fields[name] ?? []].flat(), field.attr('value')!];
  });
  return fields;
};

/** A day as its three boxes. */
export const boxes = (name: string, on: string): Record<string, string> => ({
  [`${name}-day`]: String(Number(on.slice(8))),
  [`${name}-month`]: String(Number(on.slice(5, 7))),
  [`${name}-year`]: on.slice(0, 4),
});

const boxOf = (code: string, value: Value, name = code): Fields => {
  const type = typeOf(code);
  if (type === 'date') return boxes(name, String(value));
  if (type !== 'rank') return { [name]: typeof value === 'string' ? value : [...value] };
  return Object.fromEntries([...value].map((one, at) => [at === 0 ? name : `${name}.${at + 1}`, one]));
};

/** Answers on pages, section by section, and explains each query with what is told. */
export const onScreen = async (
  officer: Browser,
  wave: string,
  { once, cells, rows }: Given,
  why: string,
): Promise<void> => {
  const at = `/surveys/${wave}`;
  const sent = async (path: string, fields: Fields, action?: string): Promise<string> => {
    const answer = await officer.post(path, { ...formOf(await officer.get(path), action), ...fields });
    expect({ path, status: answer.status }).toEqual({ path, status: 303 });
    return answer.location!;
  };
  expect((await officer.post(`${at}/start`)).status).toBe(303);
  expect(words(await officer.get(`${at}/filled-in`))).toContain(labelOf('period_days'));
  await sent(`${at}/filled-in`, { which: 'page' }, `${at}/filled-in`);
  for (const section of ['households', 'recruiting', 'keeping', 'sign_off']) {
    const path = `${at}/sections/${section}`;
    // An answer can bring up another question: then the section comes back once it is saved.
    let next = path;
    while (next === path) {
      const asked = formOf(await officer.get(path));
      const typed = Object.keys(JSON.parse(String(asked['_was'])) as object).map((code) =>
        typeOf(code).endsWith('grid')
          ? Object.fromEntries(Object.entries(cells).filter(([cell]) => cell.startsWith(`${code}.`)))
          : code in once
            ? boxOf(code, once[code]!)
            : {},
      );
      next = await sent(path, Object.assign({}, ...typed) as Fields);
    }
  }
  for (const { child_ref, ...others } of rows) {
    const list = `${at}/sections/moved`;
    const row = await sent(`${list}/add`, { child_ref: String(child_ref) }, `${list}/add`);
    const id = row.split('/').at(-1)!;
    const typed = Object.entries(others).map(([code, value]) => boxOf(code, value, `${id}.${code}`));
    await sent(row, Object.assign({}, ...typed) as Fields);
  }
  const open = async (): Promise<string | undefined> =>
    (await officer.get(`${at}/problems`)).html('main a:contains("Mend or explain")').first().attr('href');
  for (let query = await open(); query !== undefined; query = await open())
    expect((await officer.post(query, { explanation: why })).status).toBe(303);
};

const sheetLike = (book: Workbook, title: string): Worksheet =>
  book.worksheets.find(({ name }) => title.startsWith(name.replace(/…$/, '')))!;

/** As somebody types it into a cell of a spreadsheet: numbers and days as such, choices in words. */
const cellOf = (code: string, value: Value): string | number | Date => {
  const type = typeOf(code);
  if (type === 'date') return new Date(`${String(value)}T00:00:00Z`);
  if (type === 'integer' || type === 'money') return Number(value);
  return typeof value === 'string' ? wordsOf(code, value) : value.map((one) => wordsOf(code, one)).join('; ');
};

const isSomething = ([, value]: readonly [string, Value]): boolean => value.length > 0;

/** Downloads the workbook, types into its cells, uploads it, looks at the preview and applies it. @returns the preview */
export const byWorkbook = async (officer: Browser, wave: string, given: Given): Promise<Answer> => {
  const at = `/surveys/${wave}/workbook`;
  expect((await officer.post(`/surveys/${wave}/start`)).status).toBe(303);
  const template = await officer.get(`${at}/template`);
  const content = await changedReturn(template.bytes, (book) => typeInto(book, given));
  const upload = await officer.upload(at, [{ field: 'files', name: 'return.xlsx', content }], {});
  expect(upload.status).toBe(303);
  const preview = await officer.get(upload.location!);
  const digest = preview.html('[name=digest]').attr('value')!;
  expect((await officer.post(`${upload.location!}/apply`, { digest })).status).toBe(303);
  return preview;
};

const typeInto = (book: Workbook, { once, cells, rows }: Given): void => {
  answerOnce(book, 'period_days', 'Yes', 'Right as filled in');
  for (const [code, value] of Object.entries(once).filter(isSomething))
    answerOnce(book, code, cellOf(code, value), typeOf(code) === 'money' ? 'Amount (£)' : 'Answer');
  for (const [cell, text] of Object.entries(cells)) {
    const [grid, down, across] = cell.split('.') as [string, string, string];
    const heading = `${wordsOf(grid, across, 1)}${typeOf(grid) === 'money_grid' ? ' (£)' : ''}`;
    writeCell(sheetLike(book, labelOf(grid)), { by: 'Code', of: down, heading, value: Number(text) });
  }
  for (const row of rows)
    addRow(
      sheetLike(book, labelOf('moved')),
      Object.fromEntries(
        Object.entries(row)
          .filter(isSomething)
          .map(([code, value]) => [
            labelOf(code) + (typeOf(code) === 'money' ? ' (£)' : ''),
            cellOf(code, value),
          ]),
      ),
    );
};

/** Answers with a token of the borough alone. */
export const byApi = async (
  app: WebApp,
  bearer: Record<string, string>,
  wave: string,
  { once, cells, rows }: Given,
): Promise<void> => {
  const asked = async (method: string, path: string, body: object): Promise<Answer> => {
    const headers = { ...bearer, 'content-type': 'application/json' };
    const answer = await app
      .browser()
      .send(method, `/api/v1/surveys/${wave}${path}`, { headers, body: JSON.stringify(body) });
    expect({ path, status: answer.status }).toEqual({
      path,
      status: answer.status < 300 ? answer.status : 200,
    });
    return answer;
  };
  const questions = await app.browser().get(`/api/v1/surveys/${wave}/questions`, bearer);
  expect(questions.json()).toMatchObject({ code: 'foster_carers', document: { lists: { hubs: {} } } });
  const answerOf = ([question, value]: readonly [string, Value]): object =>
    typeof value === 'string' ? { question, text: value } : { question, choices: value };
  const { change } = (await asked('POST', '/start', {})).json<{ change: number }>();
  const grids = Map.groupBy(Object.entries(cells), ([cell]) => cell.split('.')[0]!);
  const inGrids = [...grids].map(([question, some]) => ({
    question,
    cells: some.map(([cell, text]) => ({ down: cell.split('.')[1], across: cell.split('.')[2], text })),
  }));
  await asked('PUT', '/answers', { change, answers: [...Object.entries(once).map(answerOf), ...inGrids] });
  for (const row of rows)
    await asked('POST', '/rows', { section: 'moved', answers: Object.entries(row).map(answerOf) });
  await asked('POST', '/confirm', { questions: ['period_days'] });
};
