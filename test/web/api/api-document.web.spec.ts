import Ajv2020 from 'ajv/dist/2020';
import { PERMISSIONS } from '@lib/access/permissions/permission';
import { startWebApp, WebApp } from '@test/support/web-app';
import { OpenApi, operationsOf } from '../../../apps/web/src/api-docs/document/open-api';
import { documentOf } from './documented-client';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** What the router really answers below `/api/v1/`, in the words of the document. */
const routesOf = (app: WebApp): string[] => {
  const express = app.app.getHttpAdapter().getInstance() as { router: { stack: readonly Layer[] } };
  return express.router.stack
    .flatMap(({ route }) =>
      route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
    )
    .filter((name) => name.includes(' /api/v1/'))
    .map((name) => name.replace(/:(\w+)/g, '{$1}'))
    .sort();
};

describe('the document of the API', () => {
  let app: WebApp;
  let document: OpenApi;
  beforeAll(async () => {
    app = await startWebApp();
    document = await documentOf(app);
  });
  afterAll(() => app.close());

  it('is OpenAPI 3.1, as JSON, for anybody', async () => {
    const answer = await app.browser().get('/api/docs/openapi.json');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(document.openapi).toBe('3.1.0');
  });

  it('has exactly the operations the router answers', () => {
    const written = operationsOf(document).map(({ method, path }) => `${method} ${path}`);
    expect(written.sort()).toEqual(routesOf(app));
    expect(written.length).toBeGreaterThan(40);
  });

  it('says of every operation what it does, who may, where it belongs and what it answers', () => {
    const tags = document.tags!.map(({ name }) => name);
    for (const { operation } of operationsOf(document)) {
      const name = operation.operationId;
      const permission = /Needs the permission “([^”]+)”/.exec(operation.description ?? '')?.[1] ?? '';
      expect([name, Object.keys(PERMISSIONS)]).toEqual([name, expect.arrayContaining([permission])]);
      expect([name, operation.tags]).toEqual([name, [expect.any(String)]]);
      expect(tags).toContain(operation.tags[0]);
      expect(operation.summary).toMatch(/^[A-Z][^.]+$/);
      const done = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      expect([name, done.length]).toEqual([name, 1]);
      expect([name, done[0]![0] === '204' || done[0]![1].content !== undefined]).toEqual([name, true]);
      expect(operation.security!.length).toBeGreaterThan(0);
    }
  });

  it('has an operation’s name once, and no reference that leads nowhere', () => {
    const names = operationsOf(document).map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
    for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it('has schemas that a validator takes, each field with what it is', () => {
    const ajv = new Ajv2020({ strict: false, allowUnionTypes: true });
    for (const [name, schema] of Object.entries(document.components.schemas)) {
      expect([name, ajv.validateSchema(schema)]).toEqual([name, true]);
      for (const [field, { description, $ref }] of Object.entries(schema.properties ?? {})) {
        expect([name, field, Boolean(description ?? $ref)]).toEqual([name, field, true]);
      }
    }
  });

  it('shows nothing of the pages’ forms', () => {
    expect(Object.keys(document.components.schemas).filter((name) => name.endsWith('Form'))).toEqual([]);
  });
});
