import { linksOn } from './links-on';
import { cookieOf, signedIn } from './practice-person';

/** Pages of one kind, and how often in a hundred requests a person asks for one of them. */
interface Pages {
  readonly often: number;
  readonly paths: readonly string[];
}

/** One signed-in person and where a working day takes them. */
export interface WorkingDay {
  readonly cookie: string;
  readonly pages: readonly Pages[];
}

const REPORT = '/reports/catalogue/placements-snapshot';
const KEY = '[0-9a-f-]{36}';

const LATER_PAGES = ['2', '3', '4'].map((number) => `/children?page=${number}`);

const filteredLists = (yearBefore: string): string[] => [
  '/children?group=residential',
  '/children?age=16-over&sort=-age',
  '/children?location=outside',
  '/children?group=fostering-mainstream&provider=PR4',
  '/children?need=N1&sort=since',
  `/children?on=${yearBefore}`,
];

/**
 * An officer's day: lists that lead to a child again and again; a return or a report looked at now and then, and
 * a workbook taken away more rarely still. They run a report first, so that there is one.
 */
export const officersDay = async (url: string, borough: string, asAt: string): Promise<WorkingDay> => {
  const browser = await signedIn(url, `officer-${borough}`);
  const [year, month, day] = asAt.split('-') as [string, string, string];
  const run = await browser.post(REPORT, { 'asAt-day': day, 'asAt-month': month, 'asAt-year': year });
  if (run.status !== 303) throw new Error(`Could not run a report for ${borough}: ${run.status}`);
  const child = new RegExp(`^/children/${KEY}$`);
  const children = ['/children', ...LATER_PAGES].map((page) => linksOn(browser, page, child));
  const imports = await linksOn(browser, '/imports', new RegExp(`^/imports/${KEY}$`));
  return {
    cookie: cookieOf(browser),
    pages: [
      { often: 12, paths: ['/'] },
      { often: 14, paths: ['/children'] },
      { often: 20, paths: filteredLists(`${Number(year) - 1}-${month}-${day}`) },
      { often: 8, paths: LATER_PAGES },
      { often: 26, paths: (await Promise.all(children)).flat() },
      { often: 5, paths: ['/imports'] },
      { often: 3, paths: imports },
      { often: 5, paths: ['/reports', REPORT] },
      { often: 4, paths: ['/reports/runs', run.location!] },
      { often: 3, paths: [`${run.location!}/file`] },
    ],
  };
};

/** A data-protection lead's: who has seen what. */
export const protectionLeadsDay = async (url: string): Promise<WorkingDay> => {
  const browser = await signedIn(url, 'protection-lead');
  return {
    cookie: cookieOf(browser),
    pages: [
      { often: 20, paths: ['/'] },
      { often: 40, paths: ['/audit/people', '/audit/children'] },
      { often: 40, paths: await linksOn(browser, '/audit/people', new RegExp(`^/audit/people/${KEY}$`)) },
    ],
  };
};
