import { Clock } from '@lib/kernel/clock';
import { draftCase } from '@test/support/panel/draft-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { ApiWorld, BROMLEY } from './api-world';

type Ask = <T>(method: string, path: string, body?: object) => Promise<T>;

interface Log {
  readonly approaches: readonly { readonly id: string; readonly approached: string }[];
}

interface Options {
  readonly options: readonly { readonly id: string; readonly name: string; readonly version: number }[];
}

const REFUSED = {
  approached: 'Larch House',
  approachedOn: '2025-11-12',
  answer: 'refused',
  refusal: 'no vacancy',
};

const OAK = {
  name: 'Oak House', kind: 'childrens home', match: 4, registration: 'registered', miles: 18.5,
  startOn: '2026-12-07', core: 612_050, support: 80_000, therapy: 0, note: 'Near her college',
}; // prettier-ignore

const NOTHING = {
  reasons: ['no vacancy', 'mix'], interim: 'stays', need: 'exploitation', sought: 'childrens home', area: 'london',
}; // prettier-ignore

/** Writes a search log and the options of a case its borough still writes; each answer is held against the document. */
export const askForSearching = async (world: ApiWorld): Promise<void> => {
  const clock = world.app.app.get(Clock, { strict: false });
  const { reference } = await draftCase(await PanelWorld.of(world.app.database, [], clock), BROMLEY);
  const ask: Ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const address = `/api/v1/cases/${reference}/${path}`;
    const answer = await world.client.send(world.as('officer-bromley'), method, address, body);
    expect([path, answer.status < 300]).toEqual([path, true]);
    return answer.json<T>();
  };
  await askForSearch(ask);
  await askForOptions(ask);
};

const askForSearch = async (ask: Ask): Promise<void> => {
  const { approaches } = await ask<Log>('POST', 'search', REFUSED);
  const line = `search/${approaches[0]!.id}`;
  const changed = await ask('PUT', line, { ...REFUSED, note: 'Asked twice', version: 1 });
  expect(changed).toMatchObject({
    approaches: [{ note: 'Asked twice', version: 2 }],
    totals: { refused: [{ reason: 'No vacancy', count: 1 }] },
  });
  expect(await ask('POST', 'search/paste', { lines: 'Elm Lodge; today\nAsh Court; today' })).toEqual({
    added: 2,
  });
  expect(await ask('POST', `${line}/remove`, { version: 2 })).toMatchObject({ totals: { approached: 2 } });
  expect(await ask('GET', 'search')).toMatchObject({
    totals: { approached: 2, offers: 0, waiting: 2, refused: [] },
    canChange: true,
  });
};

const askForOptions = async (ask: Ask): Promise<void> => {
  expect(await ask('POST', 'options', OAK)).toMatchObject({
    options: [{ position: 1, totalWeeklyPence: 692_050, weeklyPence: { therapy: 0, education: null } }],
  });
  const two = await ask<Options>('POST', 'options', { name: 'Elm Lodge', kind: 'childrens home' });
  expect(two.options[1]).toMatchObject({ name: 'Elm Lodge', totalWeeklyPence: null, totalYearlyPence: null });
  const elm = `options/${two.options[1]!.id}`;
  await ask('PUT', elm, { name: 'Elm Lodge', kind: 'childrens home', core: 700, version: 1 });
  const moved = await ask<Options>('POST', `${elm}/up`, { position: 2 });
  expect(moved.options.map(({ name }) => name)).toEqual(['Elm Lodge', 'Oak House']);
  const { options } = await ask<Options>('POST', `${elm}/prefer`);
  expect(options).toMatchObject([{ preferred: true, totalYearlyPence: 36_500 }, { preferred: false }]);
  await ask('POST', `options/${options[1]!.id}/remove`, { version: options[1]!.version });
  expect(await ask('PUT', 'options/none', NOTHING)).toMatchObject({
    unmetNeed: { ...NOTHING, approached: 2, version: 1 },
  });
  expect(await ask('POST', 'options/none/take-back', { version: 1 })).toMatchObject({ unmetNeed: null });
  expect(await ask('GET', 'options')).toMatchObject({ options: [{ name: 'Elm Lodge' }], canChange: true });
};
