import { Agent, get } from 'node:http';
import { timed } from './timed';

const CONNECTIONS = 16;

/** Asks for one page over and over, by 16 connections, and counts. @returns requests answered in a second. */
export const requestsASecond = async (
  url: string,
  headers: Record<string, string>,
  lastingSeconds: number,
): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const begun = performance.now();
  const end = begun + lastingSeconds * 1000;
  let answered = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < end) {
      await answerOf(url, { agent, headers });
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  agent.destroy();
  return answered / ((performance.now() - begun) / 1000);
};

/** Asks for one page so many times, one after another, by one connection. @returns the milliseconds each took. */
export const millisecondsEach = async (
  url: string,
  headers: Record<string, string>,
  times: number,
): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const took: number[] = [];
  for (let asked = 0; asked < times; asked += 1)
    took.push(1000 * (await timed(() => answerOf(url, { agent, headers }))));
  agent.destroy();
  return took;
};

/** The page itself, all of it. @throws Error when it is anything but 200. */
export const answerOf = (
  url: string,
  options: { agent?: Agent; headers: Record<string, string> },
): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.once('end', () =>
        response.statusCode === 200 ? resolve(text) : reject(new Error(`${url}: ${response.statusCode}`)),
      );
    }).once('error', reject);
  });
