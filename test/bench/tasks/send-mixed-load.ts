import { Random } from '../../../apps/cli/src/practice/random';
import { arrive, Asked } from '../support/arrivals';
import { finish } from '../support/finish';
import { officersDay, protectionLeadsDay, WorkingDay } from '../support/working-day';

/** Officers of eight boroughs at work at once, and one look at the audit in forty requests. */
const [urls, asAt, warmUpSeconds, seconds, aSecond] = JSON.parse(process.argv[2]!) as [
  string[], string, number, number, number,
]; // prettier-ignore
const BOROUGHS = ['bromley', 'croydon', 'newham', 'camden', 'ealing', 'hackney', 'sutton', 'southwark'];
const ONE_IN_AUDIT = 40;

const requests = (officers: readonly WorkingDay[], lead: WorkingDay): (() => Asked) => {
  const random = new Random(1, 'mixed load');
  let asked = 0;
  return () => {
    asked += 1;
    const { pages, cookie } = asked % ONE_IN_AUDIT === 0 ? lead : random.pick(officers);
    const kind = Number(random.weighted(Object.fromEntries(pages.map(({ often }, at) => [at, often]))));
    // By turns, as the proxy in front of two processes does it.
    return { url: `${urls[asked % urls.length]}${random.pick(pages[kind]!.paths)}`, cookie };
  };
};

const run = async (): Promise<void> => {
  const officers: WorkingDay[] = [];
  for (const borough of BOROUGHS) officers.push(await officersDay(urls[0]!, borough, asAt));
  const next = requests(officers, await protectionLeadsDay(urls[0]!));
  await arrive(next, { aSecond, seconds: warmUpSeconds });
  finish(await arrive(next, { aSecond, seconds }));
};

void run();
