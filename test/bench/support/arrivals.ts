import { Agent, get } from 'node:http';

/** One request that is to be made. */
export interface Asked {
  readonly url: string;
  readonly cookie: string;
}

/** What came of it. */
export interface Answered {
  /** From the moment it was due until its last byte, in ms: waiting for its turn counts. */
  readonly milliseconds: number;
  /** Its status, or 0 where nothing came back. */
  readonly status: number;
}

/**
 * Makes requests at a steady rate, whether or not earlier ones have been answered, as people do who know nothing
 * of each other. A slow server meets as many at once as that makes.
 */
export const arrive = async (
  next: () => Asked,
  { aSecond, seconds }: { aSecond: number; seconds: number },
): Promise<Answered[]> => {
  const agent = new Agent({ keepAlive: true });
  const begun = performance.now();
  const requests: Promise<Answered>[] = [];
  for (let n = 0; n < aSecond * seconds; n += 1) {
    const due = begun + (n * 1000) / aSecond;
    await until(due);
    requests.push(ask(next(), agent, due));
  }
  const answers = await Promise.all(requests);
  agent.destroy();
  return answers;
};

const until = async (moment: number): Promise<void> => {
  const wait = moment - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
};

const ask = ({ url, cookie }: Asked, agent: Agent, due: number): Promise<Answered> =>
  new Promise((resolve) => {
    const answered = (status: number): void => resolve({ milliseconds: performance.now() - due, status });
    get(url, { agent, headers: { cookie } }, (response) => {
      response.resume();
      response.once('end', () => answered(response.statusCode ?? 0));
      response.once('error', () => answered(0));
    }).once('error', () => answered(0));
  });
