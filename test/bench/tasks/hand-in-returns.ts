import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { addRow, answerOnce, changedReturn } from '@test/support/return-book';
import { Answer, Browser } from '@test/support/signed-in';
import { Random } from '../../../apps/cli/src/practice/random';
import { arrive, Asked } from '../support/arrivals';
import { ROWS_A_RETURN, rowOf } from '../support/deadline-wave';
import { finish } from '../support/finish';
import { signedIn } from '../support/practice-person';
import { officersDay, WorkingDay } from '../support/working-day';

/** Every borough hands in a return of 300 rows as a workbook in the same minutes, while officers of eight are at work. */
const [urls, wave, asAt, seconds, aSecond] = JSON.parse(process.argv[2]!) as [
  string[],
  string,
  string,
  number,
  number,
];
const AT_WORK = ['bromley', 'croydon', 'newham', 'camden', 'ealing', 'hackney', 'sutton', 'southwark'];

/** A step of handing in, from the click to its last byte. */
interface Step {
  readonly step: string;
  readonly milliseconds: number;
  readonly status: number;
}

interface Prepared {
  readonly officer: Browser;
  readonly approver: Browser;
  readonly content: Buffer;
}

const at = `/surveys/${wave}`;

const prepare = async (slug: string, turn: number): Promise<Prepared> => {
  const url = urls[turn % urls.length]!;
  const [officer, approver] = [
    await signedIn(url, `officer-${slug}`),
    await signedIn(url, `approver-${slug}`),
  ];
  await officer.post(`${at}/start`);
  const content = await changedReturn((await officer.get(`${at}/workbook/template`)).bytes, (book) => {
    answerOnce(book, 'children_all', ROWS_A_RETURN);
    const page = book.getWorksheet('Each child')!;
    for (let row = 1; row <= ROWS_A_RETURN; row += 1) addRow(page, rowOf(row));
  });
  return { officer, approver, content };
};

const handIn = async ({ officer, approver, content }: Prepared): Promise<Step[]> => {
  const steps: Step[] = [];
  const timed = async (step: string, made: Promise<Answer>): Promise<Answer> => {
    const begun = performance.now();
    const answer = await made;
    steps.push({ step, milliseconds: performance.now() - begun, status: answer.status });
    return answer;
  };
  const files = [{ field: 'files', name: 'return.xlsx', content }];
  const sent = await timed('upload', officer.upload(`${at}/workbook`, files));
  const upload = sent.location ?? at;
  const preview = await timed('preview', officer.get(upload));
  await timed('apply', officer.post(`${upload}/apply`, inputsOf(preview, 'digest')));
  const check = await timed('check', officer.get(`${at}/check`));
  await timed('mark ready', officer.post(`${at}/check`, inputsOf(check, 'version')));
  const approve = await timed('approve', approver.get(`${at}/approve`));
  await timed('submit', approver.post(`${at}/approve`, { ...inputsOf(approve, 'version'), agreed: 'yes' }));
  return steps;
};

const inputsOf = ({ html }: Answer, name: string): Record<string, string> => ({
  [name]: html(`input[name=${name}]`).first().attr('value') ?? '',
});

const pagesOf = (officers: readonly WorkingDay[]): (() => Asked) => {
  const random = new Random(1, 'deadline');
  let asked = 0;
  return () => {
    asked += 1;
    const { pages, cookie } = random.pick(officers);
    const kind = Number(random.weighted(Object.fromEntries(pages.map(({ often }, n) => [n, often]))));
    return { url: `${urls[asked % urls.length]}${random.pick(pages[kind]!.paths)}`, cookie };
  };
};

const run = async (): Promise<void> => {
  const officers: WorkingDay[] = [];
  for (const borough of AT_WORK) officers.push(await officersDay(urls[0]!, borough, asAt));
  const prepared: Prepared[] = [];
  for (const [turn, { slug }] of AUTHORITIES.entries()) prepared.push(await prepare(slug, turn));
  const next = pagesOf(officers);
  await arrive(next, { aSecond, seconds: 10 });
  const apart = (seconds * 1000) / prepared.length;
  const [answers, steps] = await Promise.all([
    arrive(next, { aSecond, seconds }),
    Promise.all(
      prepared.map(async (one, turn) => {
        await new Promise((resolve) => setTimeout(resolve, turn * apart));
        return handIn(one);
      }),
    ),
  ]);
  finish({ answers, steps: steps.flat() });
};

void run();
