import { Clock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { PAN_LONDON_PANEL, PanelWorld } from '@test/support/panel/panel-world';
import { WHOLE_REFERRAL } from '@test/support/panel/write-referral';
import { ApiWorld, BROMLEY, Who } from './api-world';

interface Question {
  readonly code: string;
  readonly kind: string;
}

interface Section {
  readonly section: string;
  readonly questions: readonly Question[];
  readonly version: number;
}

type Ask = <T>(method: string, path: string, body?: object, who?: Who) => Promise<T>;

/** Answers as the pages send them, as the API takes them. */
export const answersOf = (
  { questions }: Pick<Section, 'questions'>,
  fields: Readonly<Record<string, string | readonly string[]>>,
): { question: string; answer: unknown }[] =>
  Object.entries(fields)
    .filter(([question]) => question !== 'confirm')
    .map(([question, typed]) => {
      const kind = questions.find(({ code }) => code === question)!.kind;
      const figure = Number(String(typed).replaceAll(',', ''));
      if (kind === 'money') return { question, answer: Math.round(figure * 100) };
      return { question, answer: kind === 'number' ? figure : typed };
    });

/** Saves every section as whole, each from what the API says it asks. */
export const writeWhole = async (ask: Ask, reference: string, who?: Who): Promise<void> => {
  for (const [code, fields] of Object.entries(WHOLE_REFERRAL)) {
    const section = await ask<Section>('GET', `/${reference}/referral/${code}`, undefined, who);
    const body = { version: 0, answers: answersOf(section, fields), confirmed: fields['confirm'] ?? [] };
    const saved = await ask<Section>('PUT', `/${reference}/referral/${code}`, body, who);
    expect(saved).toMatchObject({ section: code, version: 1, missing: [] });
  }
};

/** Opens a case, writes, sends, mends, submits, changes and withdraws it; each answer is held against the document. */
export const askForReferring = async (world: ApiWorld): Promise<void> => {
  const panel = await PanelWorld.of(
    world.app.database,
    [BROMLEY],
    world.app.app.get(Clock, { strict: false }),
  );
  const ask: Ask = async <T>(method: string, path: string, body?: object, who: Who = 'officer-bromley') => {
    const answer = await world.client.send(world.as(who), method, `/api/v1/cases${path}`, body);
    expect([path, answer.status, answer.text.slice(0, 300)]).toEqual([
      ...[path, answer.status < 300 ? answer.status : 200],
      answer.text.slice(0, 300),
    ]);
    return (answer.status === 204 ? undefined : answer.json()) as T;
  };
  const reference = await opened(panel, ask);
  await writeWhole(ask, reference);
  await secondSeesBoth(world, reference);
  await sentAndSubmitted(world, ask, reference);
  await changedAndWithdrawn(world, ask, reference);
};

const opened = async (panel: PanelWorld, ask: Ask): Promise<string> => {
  const childReference = `R${newId().slice(-10)}`;
  await panel.child(BROMLEY, childReference);
  const { panels } = await ask<{ panels: { id: string }[] }>('GET', '/panels');
  expect(panels.map(({ id }) => id)).toContain(PAN_LONDON_PANEL);
  const wanted = { seriesId: PAN_LONDON_PANEL, childReference, ask: 'new placement', urgency: 'standard' };
  const { reference } = await ask<{ reference: string }>('POST', '', wanted);
  expect(await ask('GET', `/${reference}`)).toMatchObject({
    localReference: childReference,
    status: 'draft',
  });
  const check = await ask<{ missing: object[] }>('GET', `/${reference}/check`);
  expect(check).toMatchObject({ state: 'draft', may: null });
  expect(check.missing.length).toBeGreaterThan(5);
  return reference;
};

/** Whoever is second gets what is saved and what they sent; nothing of either is lost. */
const secondSeesBoth = async (world: ApiWorld, reference: string): Promise<void> => {
  const answers = [{ question: 'permanence', answer: 'adoption' }];
  const address = `/api/v1/cases/${reference}/referral/plan`;
  const late = await world.client.send(world.as('approver-bromley'), 'PUT', address, { version: 0, answers });
  expect(late.status).toBe(409);
  expect(late.json()).toMatchObject({
    error: { code: 'section-changed' },
    saved: { section: 'plan', version: 1 },
    sent: { version: 0, answers },
  });
  const wrong = await world.client.send(world.as('officer-bromley'), 'PUT', address, {
    version: 1,
    answers: [{ question: 'permanence', answer: 'nonsense' }],
  });
  expect([wrong.status, wrong.json<{ error: { problems: object[] } }>().error.problems]).toMatchObject([
    ...[422, [{ field: 'permanence' }]],
  ]);
};

interface Referral {
  readonly version: number;
  readonly state: string;
}

const sentAndSubmitted = async (world: ApiWorld, ask: Ask, reference: string): Promise<void> => {
  const { version } = await ask<Referral>('GET', `/${reference}/referral`);
  const sent = await ask<Referral>('POST', `/${reference}/send`, { version });
  expect(sent).toMatchObject({ state: 'with approver' });
  const early = await world.client.send(
    world.as('officer-bromley'),
    'POST',
    `/api/v1/cases/${reference}/submit`,
    { version: sent.version },
  );
  expect(early.status).toBe(403);
  const why = { version: sent.version, because: 'Say more of her school' };
  const back = await ask<Referral>('POST', `/${reference}/send-back`, why, 'approver-bromley');
  expect(back).toMatchObject({ state: 'draft', sentBackBecause: 'Say more of her school' });
  const again = await ask<Referral>('POST', `/${reference}/send`, { version: back.version });
  const read = await ask<Referral>('GET', `/${reference}/check`, undefined, 'approver-bromley');
  expect(read).toMatchObject({ may: 'submit', version: again.version });
  const submitted = await ask('POST', `/${reference}/submit`, { version: read.version }, 'approver-bromley');
  expect(submitted).toMatchObject({ state: 'submitted', submittedByName: expect.any(String) as string });
  expect(await ask('GET', '?show=with-the-panel')).toMatchObject({
    cases: expect.arrayContaining([expect.objectContaining({ reference, status: 'submitted' })]) as object[],
  });
  expect(await ask('GET', `/${reference}/submitted`)).toMatchObject({ referral: { number: 1 } });
  expect(await ask('GET', `/${reference}/minutes`)).toMatchObject({ reference, minutes: [] });
};

const changedAndWithdrawn = async (world: ApiWorld, ask: Ask, reference: string): Promise<void> => {
  expect(await ask('POST', `/${reference}/new-version`)).toMatchObject({ number: 2, state: 'draft' });
  const { version } = await ask<Referral>('GET', `/${reference}`);
  await ask('POST', `/${reference}/withdraw`, { version, because: 'placed elsewhere' });
  const { events } = await ask<{ events: { kind: string }[] }>('GET', `/${reference}/timeline`);
  expect(events.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['opened', 'submit', 'sent back', 'withdraw']),
  );
  expect(await ask('GET', '/due')).toHaveProperty('due');
  expect(await ask('POST', '/find', { words: reference })).toMatchObject({ cases: [{ reference }] });
  const next = await ask<{ reference: string }>('POST', `/${reference}/refer-again`);
  await world.app.database.asSuperuser(
    `update cases set status = 'expired', version = version + 1 where reference = $1`,
    [next.reference],
  );
  const expired = await ask<Referral>('GET', `/${next.reference}`);
  await ask('POST', `/${next.reference}/take-up-again`, { version: expired.version });
  expect(await ask('GET', `/${next.reference}`)).toMatchObject({ status: 'draft' });
  const gone = await world.client.get(world.as('coordinator'), `/api/v1/panel/cases/${reference}`);
  expect(gone.status).toBe(404);
  const other = await world.client.get(world.as('officer-camden'), `/api/v1/cases/${reference}`);
  expect(other.status).toBe(404);
};
