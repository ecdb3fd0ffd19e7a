import { DatabaseAddress } from '@lib/database/connection';
import { Bench } from '../support/figure';
import { answerOf, requestsASecond } from '../support/load';
import { median } from '../support/numbers';
import { serve } from '../support/serving';
import { byTurns } from '../support/timed';

const PAGE = '/children';
const HOLD = 0.5;
const WARM_UP_SECONDS = 3;
const SECONDS_A_RUN = 4;
const ROWS = 50;

/** The list of children as an officer sees it, beside the same page by Express and pg alone. */
export const listPage: Bench = async ({ runs, server }) => {
  await server();
  const ours = await serve<{ url: string; cookie: string; address: DatabaseAddress }>('serve-list', []);
  const bare = await serve<{ url: string }>('serve-bare', [ours.said.address.url, 'children']);
  try {
    const signedIn = { cookie: ours.said.cookie };
    const ask = {
      ours: (seconds: number) => requestsASecond(`${ours.said.url}${PAGE}`, signedIn, seconds),
      bare: (seconds: number) => requestsASecond(`${bare.said.url}${PAGE}`, {}, seconds),
    };
    const [ourBytes, bareBytes] = [
      await bytesOfPage(`${ours.said.url}${PAGE}`, signedIn),
      await bytesOfPage(`${bare.said.url}${PAGE}`, {}),
    ];
    await ask.ours(WARM_UP_SECONDS);
    await ask.bare(WARM_UP_SECONDS);
    const rates = { ours: [] as number[], bare: [] as number[] };
    await byTurns(
      runs,
      async () => void rates.ours.push(await ask.ours(SECONDS_A_RUN)),
      async () => void rates.bare.push(await ask.bare(SECONDS_A_RUN)),
    );
    const rate = median(rates.ours);
    const bareRate = median(rates.bare);
    const share = rate / bareRate;
    return [
      {
        what: 'A list page of 50 children, signed in, with row security and its audit rows',
        yardstick: `Express, pg, the same templates and rows: ${bareRate.toFixed(0)} requests a second`,
        ours: `${rate.toFixed(0)} requests a second`,
        ratio: share,
        hold: `at least ${HOLD} of its requests a second`,
        missedBy: share >= HOLD ? [] : [`${share.toFixed(2)} of its requests a second where ${HOLD} is held`],
        how: `16 connections on this machine; client, process and PostgreSQL share its cores. The pages are ${ourBytes} and ${bareBytes} bytes.`,
        why:
          'Finding the session and the roles, a transaction with its signed context, and the audit of the children ' +
          'shown are seven or more statements, a write among them, where the bare page asks three questions.',
      },
    ];
  } finally {
    await bare.stop();
    await ours.stop();
  }
};

const bytesOfPage = async (url: string, headers: Record<string, string>): Promise<number> => {
  const html = await answerOf(url, { headers });
  const rows = html.split('<tr').length - 2;
  if (rows !== ROWS) throw new Error(`${url} shows ${rows} rows`);
  return html.length;
};
