import { AddressInfo } from 'node:net';
import express from 'express';
import { Pool, types } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { PageRenderer } from '@lib/web-kit/rendering/page-renderer';
import { ShellModel, ShellViewer } from '../../../apps/web/src/shell/layout/shell-model';
import { serving } from './serving';

const DATE = 1082;
const BIGINT = 20;
const TIMESTAMPTZ = 1184;
types.setTypeParser(DATE, (text) => text);
types.setTypeParser(BIGINT, Number);
types.setTypeParser(TIMESTAMPTZ, (text) => Temporal.Instant.from(text.replace(' ', 'T')));

/** Asks the database, and waits for its rows. */
export type Ask = <Row>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

export interface BarePage {
  readonly path: string;
  readonly template: string;
  /** Who the layout says is signed in, and the menu they have. */
  readonly viewer: ShellViewer;
  readonly menu: readonly string[];
  /** What the template draws. @param query the address’s own questions */
  readonly model: (ask: Ask, query: Readonly<Record<string, string>>) => Promise<object>;
}

/**
 * The yardstick of a page: the same rows and the same templates by Express and pg alone. Nobody signs in, and there is
 * no row security, no audit and no transaction.
 */
export const serveBare = (databaseUrl: string, { path, template, viewer, menu, model }: BarePage): void => {
  const pool = new Pool({ connectionString: databaseUrl, max: 10 });
  const ask: Ask = async <Row>(sql: string, values: readonly unknown[] = []) =>
    (await pool.query<object>(sql, [...values])).rows as Row[];
  const renderer = new PageRenderer();
  const shell = shellOf(viewer, menu);
  const app = express().disable('etag');
  app.get(path, (request, response, next) => {
    model(ask, request.query as Record<string, string>)
      .then((drawn) => renderer.render(template, { ...drawn, shell }))
      .then((html) => response.type('html').send(html), next);
  });
  const server = app.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    serving({ url: `http://127.0.0.1:${port}` }, async () => {
      server.closeAllConnections();
      await pool.end();
    });
  });
};

const link = (text: string): { text: string; href: string } => ({ text, href: '/' });

/** What the layout draws around the page of somebody signed in, all of it. */
const shellOf = (viewer: ShellViewer, menu: readonly string[]): ShellModel => ({
  serviceName: 'Pan-London placements',
  viewer,
  navigation: menu.map((text) => ({ ...link(text), current: false })),
  accountLinks: ['Your account'].map(link),
  signInPath: null,
  signOutPath: '/sign-out',
  csrfToken: 'x'.repeat(43),
  practice: true,
  practiceBanner: { title: 'Made-up data only.', text: 'This is a practice area: no child in it is real.' },
  timeOut: {
    minutes: 30,
    secondsLeft: 43_200,
    personId: 'x'.repeat(36),
    staySignedInPath: '/account/stay-signed-in',
    signInPath: '/sign-in?then=%2F',
    signInAfterLimitPath: '/sign-in?then=%2F',
  },
  requestId: 'none',
  help: link('How to use this service and who to ask'),
  footerLinks: ['Accessibility statement', 'Cookies', 'Privacy'].map(link),
});
