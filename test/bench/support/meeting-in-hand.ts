import { Answer, Browser } from '@test/support/signed-in';
import { Answered } from './arrivals';
import { linksOn } from './links-on';
import { cookieOf, signedIn } from './practice-person';
import { WorkingDay } from './working-day';

/** The meeting of the week, begun, with everybody present, and who runs it. */
export interface MeetingInHand {
  readonly coordinator: Browser;
  readonly id: string;
  readonly cases: readonly string[];
}

const KEY = '[0-9a-f-]{36}';
const ITEM = new RegExp(`^/panel/items/${KEY}$`);
const MEMBERS = ['chair', 'member', 'member-health'];

/** Begins the practice panel’s published meeting, as its coordinator does on its day. */
export const beginMeeting = async (url: string): Promise<MeetingInHand> => {
  const coordinator = await signedIn(url, 'coordinator');
  const meetings = await linksOn(coordinator, '/panel', new RegExp(`^/panel/meetings/${KEY}$`));
  const found = await published(coordinator, meetings);
  await sent(coordinator, `${found}/begin`);
  const attendance = await coordinator.get(`${found}/attendance`);
  const shown = inputsOf(attendance, '[name^=was-], [name^=version-]');
  const present = Object.keys(shown).map((name): [string, string] => [
    name.replace('was-', 'state-'),
    'present',
  ]);
  await sent(coordinator, `${found}/attendance`, { ...Object.fromEntries(present), ...shown });
  return { coordinator, id: lastOf(found), cases: await linksOn(coordinator, `${found}/live`, ITEM) };
};

const published = async (coordinator: Browser, meetings: readonly string[]): Promise<string> => {
  for (const meeting of meetings) {
    const { html } = await coordinator.get(`${meeting}/live`);
    if (html('form[action$="/begin"]').length > 0) return meeting;
  }
  throw new Error('No meeting of the practice panel has a published agenda');
};

/** Members who declared no conflict, with the case on their screen: it asks for the state every few seconds. */
export const membersDays = (url: string, { id, cases }: MeetingInHand): Promise<WorkingDay[]> =>
  Promise.all(
    MEMBERS.map(async (person) => {
      const browser = await signedIn(url, person);
      const conflicts = await browser.get(`/panel/meetings/${id}/conflicts`);
      await sent(
        browser,
        `/panel/meetings/${id}/conflicts`,
        inputsOf(conflicts, '[name^=about-][value=none]'),
      );
      const items = cases.map(lastOf);
      return {
        cookie: cookieOf(browser),
        pages: [
          { often: 75, paths: items.map((item) => `/panel/meetings/${id}/state?item=${item}&seen=0`) },
          { often: 15, paths: cases },
          { often: 10, paths: [`/panel/meetings/${id}/live`, `/panel/meetings/${id}/pack`] },
        ],
      };
    }),
  );

/**
 * Records the cases of the meeting one after another, each in its three pages: the item, what is recommended with its
 * check, and the confirmation that goes on to the next. Each page is timed with what follows it at once.
 */
export const recordMeeting = async (
  { coordinator, cases }: MeetingInHand,
  over: number,
): Promise<Answered[]> => {
  const answers: Answered[] = [];
  const _csrf = await coordinator.csrfToken();
  const timed = async (method: 'GET' | 'POST', path: string, fields: Record<string, string> = {}) => {
    const begun = performance.now();
    const body = method === 'POST' ? new URLSearchParams({ _csrf, ...fields }) : undefined;
    const answer = await coordinator.send(method, path, { body });
    answers.push({ milliseconds: performance.now() - begun, status: answer.status });
    return answer;
  };
  for (const path of cases) {
    const next = performance.now() + over / cases.length;
    const item = await timed('GET', path);
    const version = item.html('input[name=version]').attr('value');
    if (version !== undefined) {
      await timed('POST', path, { ...RECOMMENDED, version });
      const check = await timed('GET', `${path}/check`);
      await timed('POST', `${path}/check`, {
        version: check.html('input[name=version]').attr('value') ?? '',
      });
    }
    await new Promise((resolve) => setTimeout(resolve, next - performance.now()));
  }
  return answers;
};

const RECOMMENDED = {
  outcome: 'endorsed with conditions',
  rationale: 'The home is near her college.',
  viewsConsidered: 'She asked to stay near her college.',
  'condition-1': 'A teacher starts with her on the first day',
  'condition-1-owner': 'education',
};

const lastOf = (path: string): string => path.split('/').at(-1)!;

/** Inputs on a page with the values it gives them. */
const inputsOf = ({ html }: Answer, which: string): Record<string, string> =>
  Object.fromEntries(
    html(`input:is(${which})`)
      .toArray()
      .map(({ attribs }) => [attribs['name']!, attribs['value']!]),
  );

const sent = async (browser: Browser, path: string, fields: Record<string, string> = {}): Promise<void> => {
  const { status } = await browser.post(path, fields);
  if (status !== 303) throw new Error(`${path.replaceAll(/[0-9a-f-]{36}/g, ':id')} answered ${status}`);
};
