import { load } from 'cheerio';
import placementsSnapshot from '@lib/surveys/instruments/placements-snapshot.json';
import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { Answer } from '@test/support/signed-in';
import { makeWave, MadeWave, publishSet } from '@test/support/survey-waves';
import { WebApp } from '@test/support/web-app';

const SETS = { homes: HOMES, placements_snapshot: placementsSnapshot } as const;

export const BROMLEY = 305;
export const CAMDEN = 202;

/** Days far off, so that it does not matter when a spec runs. */
const LONG = { deadlineOn: '2090-06-30', lastNewRowOn: '2090-07-07', lastCorrectionOn: '2090-07-31' };

/** A wave of a running service that asks Bromley and Camden. @returns its key */
export const askedIn = async (
  app: WebApp,
  { set = 'homes', ...made }: MadeWave & { readonly set?: keyof typeof SETS } = {},
): Promise<string> => {
  const ask = <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
    app.database.rowsAsSuperuser<Row>(sql, values);
  const setId = await publishSet(ask, SETS[set]);
  return makeWave(ask, setId, { ...LONG, boroughs: [BROMLEY, CAMDEN], ...made });
};

/** What stands on a page, in one line. */
export const words = (answer: Answer): string =>
  load((answer.html('main').html() ?? '').replaceAll('<', ' <'))
    .text()
    .replace(/\s+/g, ' ')
    .trim();

/** The form of a page as a browser would send it untouched. */
export const formOf = (answer: Answer, action?: string): Record<string, string | string[]> => {
  const page = answer.html;
  const form = page(action ? `main form[action="${action}"]` : 'main form:has([name=_was])').first();
  const fields: Record<string, string | string[]> = {};
  form.find('input, select, textarea').each((_, one) => {
    const box = page(one);
    const name = box.attr('name');
    if (!name || name === '_csrf') return;
    const type = box.attr('type');
    if ((type === 'radio' || type === 'checkbox') && box.attr('checked') === undefined) return;
    const value =
      one.tagName === 'select'
        ? (box.find('option[selected]').attr('value') ?? '')
        : one.tagName === 'textarea'
          ? box.text().replace(/^\n/, '')
          : (box.attr('value') ?? '');
    const before = fields[name];
    fields[name] = before === undefined ? value : [...[before].flat(), value];
  });
  return fields;
};
