import { ApiWorld, BROMLEY } from './api-world';
import { waveOf } from './surveys-asked';

interface State {
  readonly version: number;
  readonly state: string;
  readonly left: { readonly missing: number };
  readonly comments: readonly { readonly id: string; readonly comment: string }[];
  readonly since: readonly { readonly was: string; readonly is: string }[] | null;
  readonly reference: string;
  readonly versions: readonly { readonly number: number; readonly reference: string }[];
  readonly sections: readonly {
    readonly section: string;
    readonly answers: readonly { text: string | null }[];
  }[];
  readonly tables: readonly object[];
  readonly waveId: string;
}

/** Takes a return to its approver, through the review and back, and to a correction. */
export const askForApprovals = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const officer = world.as('officer-bromley');
  const approver = world.as('approver-bromley');
  const reviewer = world.as('commissioner');
  const wave = await waveOf(world);
  await world.app.database.rowsAsSuperuser(
    `insert into data_sharing_agreements (id, borough_id, purpose, starts_on, ends_on, reference, signed_by, recorded_at)
     values (gen_random_uuid(), $1, 'placement surveys', '2020-01-01', '2090-01-01', 'surveys', 'A director', now())
     on conflict do nothing`,
    [BROMLEY],
  );
  const at = `/api/v1/surveys/${wave}`;
  const review = `/api/v1/waves/${wave}/returns/bromley`;
  const ask = async (who: typeof officer, path: string, body: object): Promise<[number, State]> => {
    const answer = await client.send(who, 'POST', path, body);
    return [answer.status, answer.json<State>()];
  };
  const show = async (who: typeof officer, path: string): Promise<State> =>
    (await client.get(who, path)).json<State>();

  await client.send(officer, 'POST', `${at}/start`, {});
  const early = await show(officer, `${at}/check`);
  expect(early).toMatchObject({ state: 'in progress', left: { missing: 4 }, sinceLastVersion: null });
  expect((await ask(officer, `${at}/ready`, { version: early.version }))[0]).toBe(409);
  const answers = [
    { question: 'total', text: '10' },
    { question: 'any_waiting', text: 'no' },
    {
      question: 'by_age',
      cells: [
        { down: 'young', across: 'home', text: '4' },
        { down: 'old', across: 'home', text: '3' },
        { down: 'old', across: 'hostel', text: '2' },
      ],
    },
  ];
  await client.send(officer, 'PUT', `${at}/answers`, { answers, change: 99 });
  const row = {
    section: 'homes',
    answers: [
      { question: 'name', text: 'Ferncombe' },
      { question: 'fee', text: '4500' },
    ],
  };
  await client.send(officer, 'POST', `${at}/rows`, row);

  const ready = async (): Promise<State> => {
    const { version } = await show(officer, `${at}/check`);
    return (await ask(officer, `${at}/ready`, { version, message: 'Done' }))[1];
  };
  const first = await ready();
  expect(first.state).toBe('ready to approve');
  const [, taken] = await ask(officer, `${at}/take-back`, { version: first.version });
  expect(taken.state).toBe('in progress');
  const [, sentBack] = await ask(approver, `${at}/send-back`, {
    version: (await ready()).version,
    because: 'The total',
  });
  expect(sentBack.state).toBe('in progress');
  const again = await ready();
  expect((await ask(approver, `${at}/submit`, { version: 1, agreed: true }))[0]).toBe(409);
  expect((await ask(approver, `${at}/submit`, { version: again.version, agreed: false }))[0]).toBe(422);
  const [, receipt] = await ask(approver, `${at}/submit`, { version: again.version, agreed: true });
  expect(receipt).toMatchObject({ state: 'submitted', reference: expect.stringMatching(/^S-/) as string });
  expect((await show(officer, `${at}/copy`)).sections.map(({ section }) => section)).toEqual(
    expect.arrayContaining(['children', 'homes']),
  );
  expect((await show(officer, `${at}/give-back`)).tables).toEqual([]);

  const queue = (await client.get(reviewer, '/api/v1/reviews')).json<State[]>();
  const queued = queue.find(({ waveId }) => waveId === wave)!;
  const [, taking] = await ask(reviewer, `${review}/take-up`, { version: queued.version });
  expect(taking).toMatchObject({ state: 'under review', sharesReturns: true });
  const asked = { section: 'children', question: 'total', comment: 'Is this right?' };
  const [made, commented] = await ask(reviewer, `${review}/comments`, asked);
  expect(made).toBe(201);
  await ask(reviewer, `${review}/comments/${commented.comments[0]!.id}/remove`, {});
  await ask(reviewer, `${review}/comments`, asked);
  const [, given] = await ask(reviewer, `${review}/return`, {
    version: commented.version,
    note: 'One thing',
  });
  expect(given.state).toBe('returned');

  const { comments } = await show(officer, `${at}/check`);
  const [, replied] = await ask(officer, `${at}/comments/${comments[0]!.id}/reply`, { reply: 'It is 11' });
  expect(replied.left).toMatchObject({ comments: 0 });
  await client.send(officer, 'PUT', `${at}/answers`, {
    answers: [{ question: 'total', text: '11' }],
    change: 99,
  });
  await ask(approver, `${at}/submit`, { version: (await ready()).version, agreed: true });
  const history = await show(officer, `${at}/history?version=2`);
  expect(history.since).toMatchObject([
    { was: '10', is: '11' },
    { was: '1', is: '2' },
  ]);

  const now = await show(reviewer, review);
  expect(now).toMatchObject({ state: 'resubmitted', versions: [{ number: 2 }, { number: 1 }] });
  const [, accepted] = await ask(reviewer, `${review}/accept`, { version: now.version });
  const [, back] = await ask(reviewer, `${review}/set-back`, {
    version: accepted.version,
    note: 'Too early',
  });
  expect(back.state).toBe('under review');
  const [, noted] = await ask(reviewer, `${review}/accept-with-note`, {
    version: back.version,
    note: 'As of May',
  });
  expect(noted.state).toBe('accepted');
  expect((await ask(reviewer, `${review}/reopen`, { until: '2090-02-01', because: 'A home' }))[0]).toBe(200);
  const [, correcting] = await ask(officer, `${at}/correct`, { version: noted.version, because: 'One more' });
  expect(correcting.state).toBe('in progress');
  await ask(approver, `${at}/submit`, { version: (await ready()).version, agreed: true });
  const last = await show(reviewer, review);
  const many = { returns: [{ waveId: wave, boroughId: BROMLEY, version: last.version }] };
  expect((await ask(reviewer, '/api/v1/reviews/accept', many))[0]).toBe(200);
};
