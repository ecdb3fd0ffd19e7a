import { Answered } from '../support/arrivals';
import { deadlineWave, handedIn, ROWS_A_RETURN } from '../support/deadline-wave';
import { Bench } from '../support/figure';
import { LONDON_AS_AT } from '../support/london';
import { megabytes, over, percentile } from '../support/numbers';
import { runTask } from '../support/run-task';
import { startWeb, WebProcess } from '../support/web-process';

const PROCESSES = 2;
const BOROUGHS = 33;
const SECONDS = 300;
const A_SECOND = 50;
const HOLD_MS = 150;
const HOLD_UPLOAD_MS = 5_000;
const HOLD_MEGABYTES = 350;

interface HandedIn {
  readonly answers: readonly Answered[];
  readonly steps: readonly {
    readonly step: string;
    readonly milliseconds: number;
    readonly status: number;
  }[];
}

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

/** All boroughs hand their returns in within the same five minutes, in the middle of a working day. */
export const waveDeadline: Bench = async ({ server }) => {
  const address = await (await server()).london();
  const wave = await deadlineWave(address);
  const processes: WebProcess[] = [];
  try {
    for (let n = 0; n < PROCESSES; n += 1) processes.push(await startWeb(address));
    const wish = [processes.map(({ url }) => url), wave, LONDON_AS_AT, SECONDS, A_SECOND];
    const { result } = await runTask<HandedIn>('hand-in-returns', [JSON.stringify(wish)]);
    const kept = await handedIn(address, wave);
    const p95 = percentile(
      result.answers.map((one) => one.milliseconds),
      95,
    );
    const longest = (step: string): number =>
      Math.max(...result.steps.filter((one) => one.step === step).map((one) => one.milliseconds));
    const failed =
      result.answers.filter(({ status }) => status !== 200).length +
      result.steps.filter(({ status }) => status !== 200 && status !== 303).length;
    const memory = Math.max(...processes.map((one) => one.peakMegabytes()));
    const uploading = longest('upload') + longest('preview');
    const isWhole = kept.returns === BOROUGHS && kept.rows === BOROUGHS * ROWS_A_RETURN;
    return [
      {
        what: `${BOROUGHS} boroughs submit in the same five minutes, each with a workbook of ${ROWS_A_RETURN} rows, in the mixed load`,
        yardstick: 'none',
        ours:
          `pages p95 ${milliseconds(p95)}; uploading and previewing at most ${milliseconds(uploading)}, ` +
          `applying ${milliseconds(longest('apply'))}, submitting ${milliseconds(longest('submit'))}; ` +
          `${failed} errors; ${kept.returns} returns with ${kept.rows.toLocaleString('en-GB')} rows kept; ${megabytes(memory)} a process at most`,
        ratio: null,
        hold: `pages p95 ${milliseconds(HOLD_MS)}, upload ${milliseconds(HOLD_UPLOAD_MS)}, no error, nothing lost, ${HOLD_MEGABYTES} MB a process`,
        missedBy: [
          ...over(p95, HOLD_MS, milliseconds),
          ...over(uploading, HOLD_UPLOAD_MS, milliseconds),
          ...over(memory, HOLD_MEGABYTES, megabytes),
          ...(failed === 0 ? [] : [`${failed} requests failed`]),
          ...(isWhole ? [] : [`${kept.returns} returns and ${kept.rows} rows were kept`]),
        ],
        how:
          'Each borough’s officer uploads, previews and confirms a workbook of 300 children with ten questions each, and marks the ' +
          'return ready; its approver submits. One begins every nine seconds, on two web processes and one PostgreSQL with the ' +
          'practice London, while officers of eight boroughs ask for 50 pages a second. Client and servers share the cores.',
        why: 'The client, two processes and PostgreSQL share the cores of this machine.',
      },
    ];
  } finally {
    await Promise.all(processes.map((one) => one.stop()));
  }
};
