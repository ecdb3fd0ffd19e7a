import { Viewer } from '@lib/access/viewer';
import { Agreements } from '@lib/boroughs/agreements/agreements.service';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Filling } from '@lib/surveys/filling/filling.service';
import { QUESTION_SET } from '@lib/surveys/question-sets/question-set';
import { Returns } from '@lib/surveys/returns/returns.service';
import { ReviewComments } from '@lib/surveys/reviewing/comments.service';
import { Reviews } from '@lib/surveys/reviewing/reviews.service';
import { Submitting } from '@lib/surveys/submitting/submitting.service';
import { AskAnything, makeWave, publishSet } from '@test/support/survey-waves';
import { actor, byItsApprover } from './matrix-actors';
import { MatrixApp } from './matrix-app';
import { SURVEY_UPLOAD_KINDS, uploadMakers } from './matrix-survey-uploads';
import { Borough, BOROUGHS } from './points-of-view';

/** What addresses of surveys name. */
export const SURVEY_KINDS = {
  'survey not started': { ofBorough: true },
  survey: { ofBorough: true },
  'survey row': { ofBorough: true },
  'survey section': { ofBorough: true },
  'survey query': { ofBorough: true },
  ...SURVEY_UPLOAD_KINDS,
  'survey ready to approve': { ofBorough: true },
  'survey submitted': { ofBorough: true },
  'survey returned': { ofBorough: true },
  'survey comment': { ofBorough: true },
  'survey accepted': { ofBorough: true },
  'wave of everybody': { ofBorough: false },
  'draft wave': { ofBorough: false },
  'reviewed return': { ofBorough: false },
  'reviewed section': { ofBorough: false },
  'reviewed comment': { ofBorough: false },
  'question set': { ofBorough: false },
  'draft question set': { ofBorough: false },
} as const;

/** One question that is asked once, and a row for each child: enough for every page to have something to show. */
const ASKED = QUESTION_SET.parse({
  code: 'matrix_survey',
  title: 'Survey of the matrix',
  purpose: 'To ask every page something.',
  sections: [
    {
      code: 'all',
      title: 'All children',
      questions: [{ kind: 'whole', code: 'total', label: 'Children' }],
    },
    {
      // A word that stands on no other page, so that an address that repeats it is told from what pages say.
      code: 'each_child',
      title: 'Each child',
      rows: { one: 'child', key: ['child_ref'] },
      questions: [
        { kind: 'text', code: 'child_ref', label: 'Service reference', longest: 20 },
        { kind: 'whole', code: 'nights', label: 'Nights' },
      ],
    },
  ],
  rules: [
    {
      ...{ code: 'usual', weight: 'query', holds: 'total < 10', names: ['total'] },
      ...{ says: '{total} is unusual', fix: 'Check it, or explain' },
    },
  ],
});

const asking =
  ({ superuser }: MatrixApp): AskAnything =>
  async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await superuser.query(sql, [...parameters])).rows as Row[];

/** Published once: its collection comes with it. */
const publishedSet = (matrix: MatrixApp): Promise<string> => publishSet(asking(matrix), ASKED);

/** A code nobody has yet, for a set that is still written. */
const draftSet = async ({ superuser }: MatrixApp): Promise<string> => {
  const id = newId();
  const code = `draft_${id.replaceAll('-', '').slice(-20)}`;
  await superuser.query(
    `insert into question_sets (id, code, version, state, document, written_at, written_by_name)
     values ($1, $2, 1, 'draft', $3, now(), 'A commissioner')`,
    [id, code, JSON.stringify({ ...ASKED, code })],
  );
  return id;
};

/** A wave that is open for a long time and asks some boroughs. */
const longWave = async (
  matrix: MatrixApp,
  boroughs: readonly number[],
  state: 'open' | 'draft' = 'open',
): Promise<string> =>
  makeWave(asking(matrix), await publishedSet(matrix), {
    ...{
      boroughs,
      state,
      deadlineOn: '2090-01-01',
      lastNewRowOn: '2090-01-02',
      lastCorrectionOn: '2090-01-03',
    },
  });

const service = <T>({ app }: MatrixApp, type: abstract new (...parts: never[]) => T): T =>
  app.get<T>(type, { strict: false });

/** A child of the borough, by the reference the service knows it by. */
const aChild = async ({ superuser }: MatrixApp, boroughId: number): Promise<string> => {
  const { rows } = await superuser.query<{ reference: string }>(
    'select service_reference as reference from children where borough_id = $1 order by id limit 1',
    [boroughId],
  );
  return rows[0]!.reference;
};

/** A return that is filled in but for one query: a total, and a row about a child. */
const fill = async (matrix: MatrixApp, officer: Viewer, wave: string, total = '3'): Promise<string> => {
  await service(matrix, Returns).start(officer, wave);
  const filling = service(matrix, Filling);
  await filling.save(officer, wave, 'screen', {
    ...{ answers: [{ rowId: null, question: 'total', given: total }], seen: null, confirms: false },
  });
  const { rowId } = await filling.addRow(officer, wave, {
    ...{ section: 'each_child', manner: 'screen' },
    answers: [
      { question: 'child_ref', given: await aChild(matrix, officer.boroughId!) },
      { question: 'nights', given: '7' },
    ],
  });
  return rowId;
};

const started = async (
  matrix: MatrixApp,
  officer: Viewer,
  total?: string,
): Promise<{ wave: string; row: string }> => {
  const wave = await longWave(matrix, [officer.boroughId!]);
  return { wave, row: await fill(matrix, officer, wave, total) };
};

/** Somebody else of the borough: who marked it ready cannot approve it. */
const colleague = async ({ superuser }: MatrixApp, approver: Viewer): Promise<Viewer> => {
  const slug = authorityById(approver.boroughId!).slug;
  const { rows } = await superuser.query<{ id: string; name: string }>(
    'select id, name from auth.people where practice_key = $1',
    [`officer-${slug}`],
  );
  const { id: personId, name } = rows[0]!;
  return { ...approver, personId, name, roles: ['officer'], context: { ...approver.context, personId } };
};

const ready = async (matrix: MatrixApp, approver: Viewer, wave?: string): Promise<string> => {
  const officer = await colleague(matrix, approver);
  const made = wave ?? (await longWave(matrix, [approver.boroughId!]));
  await fill(matrix, officer, made);
  await service(matrix, Submitting).markReady(officer, made);
  return made;
};

const submitted = async (matrix: MatrixApp, approver: Viewer, wave?: string): Promise<string> => {
  const made = await ready(matrix, approver, wave);
  await service(matrix, Submitting).submit(approver, made, { agreed: true });
  return made;
};

const commissioner = async ({ superuser }: MatrixApp): Promise<Viewer> => {
  const { rows } = await superuser.query<{ id: string; name: string }>(
    `select id, name from auth.people where practice_key = 'commissioner'`,
  );
  const { id: personId, name } = rows[0]!;
  return {
    ...{ personId, name, boroughId: null, roles: ['commissioner'], permissions: new Set(), origin: {} },
    context: { scope: 'programme', personId, boroughId: null },
  };
};

/** One of both boroughs, in which each handed its return in. */
const waveOfEverybody = async (matrix: MatrixApp): Promise<string> => {
  const wave = await longWave(matrix, Object.values(BOROUGHS));
  for (const borough of Object.keys(BOROUGHS) as Borough[])
    await submitted(matrix, await actor(matrix, borough), wave);
  return wave;
};

const returned = async (matrix: MatrixApp, approver: Viewer): Promise<string> => {
  const wave = await submitted(matrix, approver);
  const reviewer = await commissioner(matrix);
  const reviews = service(matrix, Reviews);
  const to = { waveId: wave, boroughId: approver.boroughId! };
  await reviews.takeUp(reviewer, to);
  await reviews.giveBack(reviewer, to, {
    note: 'Please look at the total again',
    comments: [{ section: 'all', question: 'total', rowKey: null, comment: 'Is this right?' }],
  });
  return wave;
};

/** The comment on a return of the wave. */
const commentOn = async ({ superuser }: MatrixApp, wave: string): Promise<string> => {
  const { rows } = await superuser.query<{ id: string }>(
    'select c.id from return_comments c join returns r on r.id = c.return_id where r.wave_id = $1 limit 1',
    [wave],
  );
  return rows[0]!.id;
};

/** A comment the reviewer has not sent yet, on a return that is under review. */
const commentedOn = async (matrix: MatrixApp, borough: Borough): Promise<string> => {
  const wave = await waveOfEverybody(matrix);
  const of = { waveId: wave, boroughId: BOROUGHS[borough] };
  const reviewer = await commissioner(matrix);
  await service(matrix, Reviews).takeUp(reviewer, of);
  await service(matrix, ReviewComments).write(reviewer, of, {
    ...{ section: 'all', question: 'total', rowKey: null, comment: 'Is this right?' },
  });
  return `${wave}|${borough}|${await commentOn(matrix, wave)}`;
};

const OF_A_BOROUGH = byItsApprover({
  'survey not started': (matrix, approver) => longWave(matrix, [approver.boroughId!]),
  survey: async (matrix, approver) => (await started(matrix, approver)).wave,
  'survey row': async (matrix, approver) => {
    const { wave, row } = await started(matrix, approver);
    return `${wave}|${row}`;
  },
  'survey section': async (matrix, approver) => `${(await started(matrix, approver)).wave}|each_child`,
  'survey query': async (matrix, approver) => {
    const { wave } = await started(matrix, approver, '12');
    const { weighed } = await service(matrix, Returns).open(approver, wave);
    return `${wave}|${weighed.findings[0]!.key}`;
  },
  ...uploadMakers(async (matrix, approver) => (await started(matrix, approver)).wave),
  'survey ready to approve': (matrix, approver) => ready(matrix, approver),
  'survey submitted': (matrix, approver) => submitted(matrix, approver),
  'survey returned': returned,
  'survey comment': async (matrix, approver) => {
    const wave = await returned(matrix, approver);
    return `${wave}|${await commentOn(matrix, wave)}`;
  },
  'survey accepted': async (matrix, approver) => {
    const wave = await submitted(matrix, approver);
    await service(matrix, Reviews).accept(await commissioner(matrix), {
      waveId: wave,
      boroughId: approver.boroughId!,
    });
    return wave;
  },
});

export const SURVEY_MAKERS: Record<
  keyof typeof SURVEY_KINDS,
  (matrix: MatrixApp, borough: Borough) => Promise<string>
> = {
  ...OF_A_BOROUGH,
  'wave of everybody': waveOfEverybody,
  'draft wave': (matrix) => longWave(matrix, Object.values(BOROUGHS), 'draft'),
  'reviewed return': async (matrix, borough) => `${await waveOfEverybody(matrix)}|${borough}`,
  'reviewed section': async (matrix, borough) => `${await waveOfEverybody(matrix)}|${borough}|each_child`,
  'reviewed comment': commentedOn,
  'question set': publishedSet,
  'draft question set': draftSet,
};

/** Both let the programme read what they submit; which of them lets it read rows about children is told elsewhere. */
export const agreeToSurveys = async (matrix: MatrixApp): Promise<void> => {
  for (const boroughId of Object.values(BOROUGHS))
    await service(matrix, Agreements).record(
      { context: SYSTEM, origin: {} },
      {
        ...{
          boroughId,
          purpose: 'placement surveys',
          startsOn: day('2020-01-01'),
          endsOn: day('2090-12-31'),
        },
        ...{ reference: `surveys-of-${boroughId}`, signedBy: 'A director' },
      },
    );
};
