import { Random } from '../../../apps/cli/src/practice/random';
import { arrive, Asked } from '../support/arrivals';
import { finish } from '../support/finish';
import { beginMeeting, membersDays, recordMeeting } from '../support/meeting-in-hand';
import { officersDay, protectionLeadsDay, WorkingDay } from '../support/working-day';

/**
 * Officers of eight boroughs at work at once, with one look at the audit in forty requests, while the panel meets: one
 * request in eight is of a member who follows, and the coordinator records case after case beside it.
 */
const [urls, asAt, warmUpSeconds, seconds, aSecond] = JSON.parse(process.argv[2]!) as [
  string[], string, number, number, number,
]; // prettier-ignore
const BOROUGHS = ['bromley', 'croydon', 'newham', 'camden', 'ealing', 'hackney', 'sutton', 'southwark'];
const ONE_IN_AUDIT = 40;
const ONE_OF_MEMBERS = 8;

interface People {
  readonly officers: readonly WorkingDay[];
  readonly members: readonly WorkingDay[];
  readonly lead: WorkingDay;
}

const requests = ({ officers, members, lead }: People): (() => Asked) => {
  const random = new Random(1, 'mixed load');
  let asked = 0;
  return () => {
    asked += 1;
    const turn = asked % ONE_OF_MEMBERS === 1 ? random.pick(members) : random.pick(officers);
    const { pages, cookie } = asked % ONE_IN_AUDIT === 0 ? lead : turn;
    const kind = Number(random.weighted(Object.fromEntries(pages.map(({ often }, at) => [at, often]))));
    // By turns, as the proxy in front of two processes does it.
    return { url: `${urls[asked % urls.length]}${random.pick(pages[kind]!.paths)}`, cookie };
  };
};

const run = async (): Promise<void> => {
  const officers: WorkingDay[] = [];
  for (const borough of BOROUGHS) officers.push(await officersDay(urls[0]!, borough, asAt));
  const meeting = await beginMeeting(urls[0]!);
  const members = await membersDays(urls[0]!, meeting);
  const next = requests({ officers, members, lead: await protectionLeadsDay(urls[0]!) });
  await arrive(next, { aSecond, seconds: warmUpSeconds });
  const [answers, recorded] = await Promise.all([
    arrive(next, { aSecond, seconds }),
    recordMeeting(meeting, seconds * 1000),
  ]);
  finish({ answers, recorded });
};

void run();
