import { newId } from '@lib/kernel/ids';
import { Answer } from '@test/support/signed-in';
import { operationsOf } from '../../../apps/web/src/api-docs/document/open-api';
import { exampleOf, resolved } from '../../../apps/web/src/api-docs/page/example-of';
import { Schema } from '../../../apps/web/src/api-docs/schemas/schema';
import { ApiWorld, Who } from './api-world';
import { Found } from './documented-client';

interface Told {
  readonly error: {
    readonly code: string;
    readonly problems: readonly { readonly field: string; readonly message: string }[];
    readonly reference: string;
  };
}

/** Somebody who may, by the permission the document names. */
const WHO: Readonly<Record<string, Who>> = {
  'see own account': 'officer-bromley',
  'see children': 'officer-bromley',
  'export children': 'officer-bromley',
  'import returns': 'officer-bromley',
  'run reports': 'officer-bromley',
  'see reports': 'officer-bromley',
  'open workbooks': 'officer-bromley',
  'set schedules': 'approver-bromley',
  'make API tokens': 'approver-bromley',
  'see people': 'administrator',
  'invite people': 'administrator',
  'approve people': 'approver-bromley',
  'let people back in': 'administrator',
  'change people': 'administrator',
  'manage agreements': 'administrator',
  'load spending': 'administrator',
  'see London figures': 'officer-bromley',
  'keep scenarios': 'officer-bromley',
  'see releases': 'analyst',
  'change disclosure rules': 'analyst',
  'enter placements': 'officer-bromley',
  'send referrals': 'officer-bromley',
  'submit referrals': 'approver-bromley',
  'respond to the panel': 'approver-bromley',
  'refer cases': 'officer-bromley',
  'see cases': 'officer-bromley',
  'see the register': 'officer-bromley',
  'keep the register': 'officer-bromley',
  'see room': 'officer-bromley',
  'declare places': 'commissioner',
  'ask providers': 'commissioner',
  'see block contracts': 'officer-bromley',
  'keep block contracts': 'officer-bromley',
  'export shared registers': 'analyst',
  'see readings of the register': 'officer-bromley',
  'see shared registers': 'analyst',
  'decide on joint homes': 'commissioner',
  'join homes': 'approver-bromley',
  'see definitions': 'officer-bromley',
  'change definitions': 'commissioner',
  'see rules': 'officer-bromley',
  'change rules': 'commissioner',
  'change workstreams': 'commissioner',
  'run the panel': 'coordinator',
  'accept late cases': 'chair',
  'see panels': 'member',
  'record recommendations': 'chair',
  'approve minutes': 'chair',
  'hold cases': 'protection-lead',
  'open panels': 'administrator',
  'see panel timeliness': 'chair',
  'see messages': 'officer-bromley',
  'see the outbox': 'administrator',
  'see providers': 'officer-bromley',
  'manage providers': 'administrator',
  'search all audit': 'administrator',
  'complete surveys': 'officer-bromley',
  'approve surveys': 'approver-bromley',
  'see waves': 'analyst',
  'run waves': 'commissioner',
  'write question sets': 'commissioner',
  'review returns': 'commissioner',
  'export survey data': 'analyst',
  'see who saw children': 'protection-lead',
  'see access and downloads': 'protection-lead',
};

/** Longer than any field may be, and shorter than a body may be. */
const TOO_LONG = 'canary-9f3'.repeat(4000);

describe('what is sent to the API', () => {
  let world: ApiWorld;
  let withBody: (Found & { body: Schema })[];
  let withQuery: Found[];
  beforeAll(async () => {
    world = await ApiWorld.start();
    const { document } = world.client;
    const operations = operationsOf(document);
    withBody = operations.flatMap((found) => {
      const json = found.operation.requestBody?.content['application/json'];
      return json ? [{ ...found, body: resolved(json.schema, document.components.schemas) }] : [];
    });
    withQuery = operations.filter(({ operation }) => operation.parameters?.some((one) => one.in === 'query'));
  });
  afterAll(() => world.close());

  const sent = (found: Found, body: unknown, query = ''): Promise<Answer> => {
    const permission = /Needs the permission “([^”]+)”/.exec(found.operation.description!)![1]!;
    const address = found.path.replaceAll(/\{\w+\}/g, () => newId()) + query;
    return world.client.send(world.as(WHO[permission]!), found.method, address, body);
  };

  const shapes = () => world.client.document.components.schemas;

  it('is refused whole with a field that is not asked for', async () => {
    expect(withBody.length).toBeGreaterThan(10);
    for (const found of withBody) {
      const good = exampleOf(found.body, shapes()) as object;
      for (const extra of ['borough_id', 'id', 'isAdministrator', 'constructor', 'prototype']) {
        const answer = await sent(found, { ...good, [extra]: 'x' });
        expect([found.operation.operationId, extra, answer.status]).toEqual([
          found.operation.operationId,
          extra,
          400,
        ]);
        expect(answer.json<Told>().error.code).toBe('unexpected-fields');
      }
    }
  }, 240_000);

  it('names every field that is missing, in words for a person', async () => {
    for (const found of withBody) {
      const { required = [] } = found.body;
      if (required.length === 0) continue;
      const answer = await sent(found, {});
      expect([found.operation.operationId, answer.status]).toEqual([found.operation.operationId, 422]);
      const { problems, reference } = answer.json<Told>().error;
      expect(problems.map(({ field }) => field).sort()).toEqual([...required].sort());
      for (const { message } of problems) expect(message).toMatch(/^(Give|Enter) /);
      expect(reference).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('is refused for a value of another kind, without saying it back', async () => {
    for (const found of withBody) {
      const good = exampleOf(found.body, shapes()) as object;
      for (const field of Object.keys(found.body.properties ?? {})) {
        for (const wrong of [{ nested: 'canary-9f3' }, TOO_LONG, ['canary-9f3']]) {
          const answer = await sent(found, { ...good, [field]: wrong });
          const name = [found.operation.operationId, field, JSON.stringify(wrong).slice(0, 20)];
          expect([...name, answer.status]).toEqual([...name, answer.status === 400 ? 400 : 422]);
          expect(answer.text).not.toContain('canary');
        }
      }
    }
  }, 240_000);

  it('is refused in an address that is not asked for, or given twice', async () => {
    expect(withQuery.length).toBeGreaterThan(5);
    for (const found of withQuery) {
      const { operationId, parameters = [] } = found.operation;
      const known = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
      expect([operationId, (await sent(found, undefined, '?nonsense=1')).status]).toEqual([operationId, 400]);
      const twice = await sent(found, undefined, `?${known[0]}=1&${known[0]}=1`);
      expect([operationId, twice.status]).toEqual([operationId, 400]);
      for (const name of known.filter((one) => one !== 'text')) {
        const wrong = await sent(found, undefined, `?${name}=canary`);
        expect([operationId, name, wrong.status]).toEqual([operationId, name, 422]);
        expect(wrong.json<Told>().error.problems.map(({ field }) => field)).toContain(name);
        expect(wrong.text).not.toContain('canary');
      }
    }
  });

  it.each([
    ['not JSON', '{"reference":', 400],
    ['a list', '[]', 400],
    ['larger than 100 kB', JSON.stringify({ reference: 'x'.repeat(120_000) }), 413],
    ['the prototype', '{"__proto__":{"reference":"x"},"reference":"x"}', 400],
  ])('%s is answered in the same form', async (_what, body, status) => {
    const answer = await world.as('officer-bromley').send('POST', '/api/v1/children/find', {
      headers: { 'content-type': 'application/json', 'x-requested-with': 'specs' },
      body,
    });
    expect(answer.status).toBe(status);
    world.client.held('POST', '/api/v1/children/find', answer);
  });

  it('with a cookie needs the header that no other site can send', async () => {
    const answer = await world.as('officer-bromley').send('POST', '/api/v1/children/find', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reference: 'C-7KQ4M2' }),
    });
    expect([answer.status, answer.json<Told>().error.code]).toEqual([403, 'forged']);
  });
});
