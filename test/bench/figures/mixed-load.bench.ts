import { Answered } from '../support/arrivals';
import { Bench, Figure } from '../support/figure';
import { LONDON_AS_AT } from '../support/london';
import { megabytes, over, percentile } from '../support/numbers';
import { runTask } from '../support/run-task';
import { startWeb, WebProcess } from '../support/web-process';

const PROCESSES = 2;
const A_SECOND = 50;
const WARM_UP_SECONDS = 10;
const SECONDS = 60;
const HOLD_MS = 150;
const HOLD_MEGABYTES = 350;

interface Load {
  readonly answers: readonly Answered[];
  /** Of the pages on which the coordinator records, in order. */
  readonly recorded: readonly Answered[];
}

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

/** Officers of eight boroughs at work on two web processes and one PostgreSQL with the practice London. */
export const mixedLoad: Bench = async ({ server }) => {
  const address = await (await server()).london();
  const processes: WebProcess[] = [];
  try {
    for (let n = 0; n < PROCESSES; n += 1) processes.push(await startWeb(address));
    const urls = processes.map(({ url }) => url);
    const wish = [urls, LONDON_AS_AT, WARM_UP_SECONDS, SECONDS, A_SECOND];
    const { result } = await runTask<Load>('send-mixed-load', [JSON.stringify(wish)]);
    const { answers, recorded } = result;
    const times = answers.map((one) => one.milliseconds);
    const errors = answers.filter(({ status }) => status !== 200).length;
    const memory = processes.map((one) => one.peakMegabytes());
    const p95 = percentile(times, 95);
    return [
      {
        what: `Mixed load at London size: ${A_SECOND} requests a second, two web processes`,
        yardstick: 'none',
        ours:
          `p50 ${milliseconds(percentile(times, 50))}, p95 ${milliseconds(p95)}, p99 ${milliseconds(percentile(times, 99))}; ` +
          `${errors} errors in ${answers.length.toLocaleString('en-GB')}; ${memory.map(megabytes).join(' and ')} at most`,
        ratio: null,
        hold: `p95 ${milliseconds(HOLD_MS)}, no error, ${HOLD_MEGABYTES} MB a process`,
        missedBy: [
          ...over(p95, HOLD_MS, milliseconds),
          ...(errors === 0 ? [] : [`${errors} requests were not answered with 200`]),
          ...over(Math.max(...memory), HOLD_MEGABYTES, megabytes),
        ],
        how:
          `Officers of eight boroughs and a data-protection lead, signed in, ask for what a working day asks for: home, ` +
          `lists with filters and pages, children, imports, reports, a workbook, the audit; one request in eight is of a ` +
          `member of the panel who follows its meeting. Each request is due at its ` +
          `time whether or not the one before it is answered, for ${SECONDS} s after ${WARM_UP_SECONDS} s, and is timed from when it ` +
          `was due. The client is a process of its own; all share this machine’s cores.`,
        why: 'The client, two processes and PostgreSQL share the cores of this machine.',
      },
      recordedFigure(recorded),
    ];
  } finally {
    await Promise.all(processes.map((one) => one.stop()));
  }
};

/** What the coordinator waits for while recording the meeting, in the middle of the load above. */
const recordedFigure = (recorded: readonly Answered[]): Figure => {
  const times = recorded.map((one) => one.milliseconds);
  const p95 = percentile(times, 95);
  const errors = recorded.filter(({ status }) => status !== 200 && status !== 303).length;
  return {
    what: 'Recording a meeting of the panel in that load: a case, what is recommended, its check, its confirmation',
    yardstick: 'none',
    ours:
      `p50 ${milliseconds(percentile(times, 50))}, p95 ${milliseconds(p95)}, longest ${milliseconds(Math.max(...times))}; ` +
      `${errors} errors in ${recorded.length}`,
    ratio: null,
    hold: `p95 ${milliseconds(HOLD_MS)}, no error`,
    missedBy: [
      ...over(p95, HOLD_MS, milliseconds),
      ...(errors === 0 ? [] : [`${errors} requests were not answered with a page or sent on`]),
    ],
    how:
      'The practice panel’s published meeting, begun and attended over its pages; its coordinator records and confirms ' +
      'each of its cases in turn during the minute of the mixed load. A form and the page it leads to are timed apart.',
    why: 'The client, two processes and PostgreSQL share the cores of this machine.',
  };
};
