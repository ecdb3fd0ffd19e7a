import { AddressInfo } from 'node:net';
import express from 'express';
import { Pool, types } from 'pg';
import { PageRenderer } from '@lib/web-kit/rendering/page-renderer';
import { SystemClock } from '@lib/kernel/clock';
import { countChildren, latestReturnDay, listChildren } from '@lib/placements/children/children.query';
import { jobFor } from '@lib/database/context/viewer-context';
import { Tx } from '@lib/database/unit-of-work';
import { filterOf } from '../../../apps/web/src/children/list/child-list-address';
import { presentChildList } from '../../../apps/web/src/children/list/child-list.presenter';
import { BENCH_BOROUGH } from '../support/bench-borough';
import { serving } from '../support/serving';

const [url] = process.argv.slice(2) as [string];
const CHILDREN_A_PAGE = 50;
const DATE = 1082;
const BIGINT = 20;
types.setTypeParser(DATE, (text) => text);
types.setTypeParser(BIGINT, Number);

/** The same page drawn by Express alone: nobody signs in, no row security, no audit, no transaction. */
const pool = new Pool({ connectionString: url, max: 10 });
const bare = {
  context: jobFor(BENCH_BOROUGH),
  query: async (sql: string, values: readonly unknown[] = []) =>
    (await pool.query<object>(sql, [...values])).rows,
} as unknown as Tx;

const link = (text: string): { text: string; href: string } => ({ text, href: '/' });

const SHELL = {
  serviceName: 'Pan-London placements',
  viewer: { name: 'Ada Quillmarsh', roleTitle: 'Placements officer', boroughName: 'Bromley' },
  navigation: ['Home', 'Children and placements', 'SSDA903 returns', 'Reports'].map(link),
  accountLinks: ['Your account'].map(link),
  signInPath: null,
  signOutPath: '/sign-out',
  csrfToken: 'x'.repeat(43),
  practice: true,
  practiceBanner: { title: 'Made-up data only.', text: 'This is a practice area: no child in it is real.' },
  requestId: 'none',
  help: link('How to use this service and who to ask'),
  footerLinks: ['Accessibility statement', 'Cookies', 'Privacy'].map(link),
};

const renderer = new PageRenderer();
const clock = new SystemClock();

const draw = async (): Promise<string> => {
  const filter = filterOf({}, clock.today());
  const count = await countChildren(bare, filter);
  const children = await listChildren(bare, filter, { limit: CHILDREN_A_PAGE, offset: 0 });
  const found = { children, count, page: 1, pages: 1, trueAt: await latestReturnDay(bare) };
  const model = presentChildList({ boroughName: 'Bromley', found, filter, query: {} });
  return renderer.render('children/list/list.njk', { ...model, shell: SHELL });
};

const app = express().disable('etag');
app.get('/children', (_request, response, next) => {
  draw().then((html) => response.type('html').send(html), next);
});
const server = app.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  serving({ url: `http://127.0.0.1:${port}` }, async () => {
    server.closeAllConnections();
    await pool.end();
  });
});
