import { ApiWorld, Who } from './api-world';
import { Clock } from '@lib/kernel/clock';
import { addDays, Day, weekday } from '@lib/kernel/day';
import { PAN_LONDON_PANEL, PanelWorld } from '@test/support/panel/panel-world';

type Ask = <T>(who: Who, method: string, path: string, body?: object) => Promise<T>;

interface Series {
  readonly series: {
    readonly version: number;
    readonly name: string;
    readonly state: string;
    readonly weekday: number;
    readonly sections: readonly { readonly code: string; readonly title: string }[];
  };
}

const RULES = {
  remit: 'Children placed south of the river.', weekday: 2, startsAt: '14:00', minutes: 90, everyWeeks: 2,
  cutOffDays: 2, cutOffAt: '12:00', quorumLeast: 2, quorumAreas: ['health'],
}; // prettier-ignore

const nextOn = (from: Day, wanted: number): Day =>
  weekday(from) === wanted ? from : nextOn(addDays(from, 1), wanted);

/** Opens a panel, changes and pauses one, gives and ends a seat; each answer is held against the document. */
export const askForSeries = async (world: ApiWorld): Promise<void> => {
  const panel = await PanelWorld.of(world.app.database, [], world.app.app.get(Clock, { strict: false }));
  const ask: Ask = async <T>(who: Who, method: string, path: string, body?: object) => {
    const answer = await world.client.send(world.as(who), method, `/api/v1/${path}`, body);
    const said = answer.text.slice(0, 300);
    expect([path, answer.status, said]).toEqual([path, answer.status < 300 ? answer.status : 200, said]);
    return answer.json<T>();
  };
  const today = panel.clock.today();
  await opened(world, ask, today);
  await changed(world, ask, today);
  await seated(ask);
  await subscribed(world, ask);
  await ask('chair', 'GET', 'panel/timeliness');
  await ask('member', 'GET', 'panel/emergencies');
  expect(await ask('administrator', 'GET', 'setting-lists')).toHaveProperty('lists');
};

const opened = async (world: ApiWorld, ask: Ask, today: Day): Promise<void> => {
  const { people } = await ask<{ people: { personId: string }[] }>('administrator', 'GET', 'panels/people');
  const firstOn = nextOn(addDays(today, 7), RULES.weekday);
  const wanted = { ...RULES, name: 'Specs panel', firstOn, coordinatorId: people[0]!.personId };
  const { id } = await ask<{ id: string }>('administrator', 'POST', 'panels', wanted);
  expect(await ask('administrator', 'GET', 'panels')).toMatchObject({
    panels: expect.arrayContaining([
      expect.objectContaining({ id, name: 'Specs panel', firstOn }),
    ]) as object[],
  });
  await world.app.database.asSuperuser(
    `update auth.panel_seats set ended_at = clock_timestamp(), ended_by = person_id where panel_id = $1`,
    [id],
  );
  const named = await world.client.send(
    ...([world.as('administrator'), 'POST', `/api/v1/panels/${id}/coordinator`] as const),
    { personId: people[0]!.personId },
  );
  expect(named.status).toBe(204);
};

const changed = async (world: ApiWorld, ask: Ask, today: Day): Promise<void> => {
  const address = `panel/series/${PAN_LONDON_PANEL}`;
  expect(await ask('member', 'GET', 'panel/series')).toMatchObject({ panels: [{ id: PAN_LONDON_PANEL }] });
  const { series } = await ask<Series>('coordinator', 'GET', address);
  const wanted = { ...RULES, name: series.name, weekday: series.weekday, version: series.version };
  const after = await ask<Series>('coordinator', 'PUT', address, wanted);
  expect(after.series).toMatchObject({ ...RULES, weekday: series.weekday, version: series.version + 1 });
  const late = await world.client.send(world.as('coordinator'), 'PUT', `/api/v1/${address}`, wanted);
  expect([late.status, late.json()]).toMatchObject([
    ...[409, { error: { code: 'series-changed' }, saved: { series: after.series }, sent: wanted }],
  ]);
  const { sections } = after.series;
  const renamed = sections.map((one) => (one.code === 'new' ? { ...one, title: 'First hearings' } : one));
  const retitled = await ask<Series>('coordinator', 'PUT', `${address}/sections`, {
    ...{ sections: renamed, version: after.series.version },
  });
  expect(retitled.series.sections).toEqual(renamed);
  const { version } = retitled.series;
  const paused = await ask<Series>('coordinator', 'POST', `${address}/pause`, { version });
  expect(paused.series.state).toBe('paused');
  await ask('coordinator', 'POST', `${address}/resume`, { version: version + 1 });
  const day = nextOn(addDays(today, 200), series.weekday);
  const skipped = await ask('coordinator', 'POST', `${address}/dates`, { day, reason: 'A conference' });
  expect(skipped).toMatchObject({ skipped: [{ day, reason: 'A conference' }] });
  expect(await ask('coordinator', 'POST', `${address}/dates/meet`, { day })).toMatchObject({ skipped: [] });
};

const seated = async (ask: Ask): Promise<void> => {
  const members = `panel/series/${PAN_LONDON_PANEL}/members`;
  const { seats, possible } = await ask<{
    seats: { personId: string; seat: string }[];
    possible: { personId: string }[];
  }>('coordinator', 'GET', members);
  expect(await ask('member', 'GET', members)).toMatchObject({ possible: [] });
  const guest = possible.find(({ personId }) => !seats.some((one) => one.personId === personId))!;
  const seat = { personId: guest.personId, seat: 'member', area: 'finance' };
  expect(await ask('coordinator', 'POST', members, seat)).toMatchObject({
    seats: expect.arrayContaining([expect.objectContaining(seat)]) as object[],
  });
  const ended = await ask<{ seats: { personId: string }[] }>('coordinator', 'POST', `${members}/end`, {
    personId: guest.personId,
  });
  expect(ended.seats.map(({ personId }) => personId)).not.toContain(guest.personId);
};

const subscribed = async (world: ApiWorld, ask: Ask): Promise<void> => {
  const { address } = await ask<{ address: string }>('member', 'POST', 'panel/calendar');
  expect(address).toMatch(/\/calendar\/[\w-]{20,}\.ics$/);
  expect(await ask('member', 'GET', 'panel/calendar')).toMatchObject({
    madeAt: expect.any(String) as string,
  });
  const ended = await world.client.send(world.as('member'), 'POST', '/api/v1/panel/calendar/end');
  expect(ended.status).toBe(204);
};
